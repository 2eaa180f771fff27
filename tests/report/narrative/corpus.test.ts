import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../lib/document/readDocument';
import { findNarrative } from '../../../lib/report/narrative/findNarrative';
import { readHead } from '../../../lib/report/readHead';
import { corpusReport, hasCorpus, REFERENCE } from '../../fixtures/truth';

async function statedIn(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await readDocument(bytes);
  const { head } = readHead(document);
  return findNarrative(document, head.year, head.unit).map(({ topic, of, value, unit, scopeWords }) =>
    [of === null ? topic : `${topic} of ${of}`, `${value}${unit ?? ''}`, scopeWords]
      .filter(Boolean)
      .join(' '),
  );
}

/** Typed from the pages, sentence by sentence; the title of each report says whose it is. */
const LIUNAN = [
  'items_on_website 4051条 我区',
  'items_on_new_media 911条 我区',
  'items_on_new_media 244条 我区',
  'items_on_new_media 109条 我区',
  'received 9件',
  'closed 9件',
  'carried_out 0件',
  'recon 0件',
  'suit 0件',
  'normative_issued 1件 柳南区',
  'normative_repealed 0件 柳南区',
  'items_published 4266条',
  'items_on_new_media 456条',
];

const CORPUS: Readonly<Record<string, readonly string[]>> = {
  'hongze-district-2023': ['items_on_website 1136条 我区', 'received 21件 全区'],
  'huaian-city-2024': [
    'regulations_disclosed 1件 市政府',
    'policy_disclosed 11件 市政府及市政府办',
    'received 3119件 全市',
    'closed 3050件 全市',
    'carried_in 34件 全市',
    'carried_out 103件 全市',
    'recon 351件',
    'recon_upheld 72件',
    'recon_corrected 64件',
    'recon_other 178件',
    'recon_pending 37件',
    'suit 46件',
    'suit_upheld 25件',
    'suit_corrected 5件',
    'suit_other 9件',
    'suit_pending 7件',
  ],
  'shanghai-office-2025': [
    'regulations_disclosed 22件 市政府',
    'normative_disclosed 34件 市政府及市政府办公厅',
    'received 1295件 市政府',
    'closed 1191件 市政府',
    'carried_in 189件 市政府',
    'granted_or_partial 208件 市政府',
    'share of granted_or_partial 17.46% 市政府',
    'refused 20件 市政府',
    'share of refused 1.68% 市政府',
    'unable 564件 市政府',
    'share of unable 47.36% 市政府',
    'not_processed 80件 市政府',
    'share of not_processed 6.72% 市政府',
    'other_outcome 319件 市政府',
    'share of other_outcome 26.78% 市政府',
  ],
  'shuyang-county-2025': [
    'received 749件 全县',
    'from_natural 741件 全县',
    'from_organisations 8件 全县',
    'handled 718件 全县',
    'carried_out 31件 全县',
    'remedies 74件 全县',
  ],
  'shuyang-ndrc-2023': ['received 26件 我局'],
  // The zone's own 1,687 and 1,638 items of 其中，… are of its departments and townships: not of the zone.
  'pingtan-2014': ['items_disclosed 2543条', 'recon 0'],
  'pingtan-2016': ['items_disclosed 3460条 全区', 'received 0 全区', 'recon 0 我区', 'suit 0 我区'],
  'pingtan-2018': ['items_disclosed 2069条 全区', 'received 0', 'recon 0', 'suit 0'],
  'pingtan-2019': ['items_disclosed 2599条 我区政府信息公开单位'],
  'pingtan-2021': ['received 70件 全区', 'closed 69件 全区', 'carried_out 1件 全区'],
  'pingtan-2023': [
    'items_disclosed 13561条 全区',
    'received 81件 全区',
    'from_natural 80件 全区',
    'from_business 1件 全区',
    'closed 81件',
    'granted_or_partial 42件',
    'share of granted_or_partial 51.85%',
    'refused 5件',
    'share of refused 6.17%',
    'unable 31件',
    'share of unable 38.27%',
    'not_processed 1件',
    'share of not_processed 1.23%',
    'other_outcome 2件',
    'share of other_outcome 2.47%',
    'recon 2件',
    'suit 7件',
  ],
  'pingtan-2025': [
    'items_on_new_media 672条',
    'received 154件 全区',
    'closed 148件 全区',
    'carried_out 6件 全区',
    'recon 36起',
    'suit 9起',
  ],
  'pingtan-county-2011': ['items_disclosed 425条', 'received 0 全县', 'recon 0 全县'],
  // A report that is refused for want of tables: its sentences are read all the same.
  'pingtan-local-tax-2013': ['received 0 我局办公室'],
  'synthetic-ceshi-city-2025': [],
};

describe('the reference report', () => {
  test('states these figures in its sentences, each once though it is printed twice', async () => {
    expect(await statedIn(REFERENCE)).toEqual(LIUNAN);
  });
});

const whereThere = hasCorpus ? describe : describe.skip;

whereThere('a report of the corpus (skipped where ../shared/corpus is absent)', () => {
  test.each(Object.entries(CORPUS))('%s states these figures and nothing else', async (name, expected) => {
    expect(await statedIn(corpusReport(name).bytes)).toEqual(expected);
  });

  const meta = hasCorpus ? readFileSync(join(process.cwd(), '../shared/corpus/META.tsv'), 'utf8') : '';
  const rows = meta
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([name = '', files]) => name in CORPUS && files !== '' && files !== undefined);
  test.each(rows)('%s: every figure that a person read is among them', async (...row) => {
    const [name = ''] = row;
    const read = (row.at(-1) ?? '').split(' ; ').flatMap((figure) => /=([\d.]+)@/.exec(figure)?.[1] ?? []);
    const found = (CORPUS[name] ?? []).map((line) => /(?<= )[\d.]+(?=\D|$)/.exec(line)?.[0]);
    expect(read.filter((value) => !found.includes(value))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../lib/checks/readFile';
import type { ReportFacts, UnitFacts } from '../../lib/checks/rules/context';
import { toFacts } from '../../lib/checks/toFacts';
import { dutyKind } from '../../lib/coverage/dutyKind';
import type { Edition } from '../../lib/metrics/types';
import { corpusTruths, hasCorpus, type Truth } from '../fixtures/truth';
import { facts } from './facts';

const CORPUS = join(process.cwd(), '../shared/corpus');

const rows = (hasCorpus ? readFileSync(join(CORPUS, 'META.tsv'), 'utf8') : '')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
/** META.tsv by the name of the report. */
const META = new Map(
  rows.map(([name = '', , body = '', , code = '', level = '', year = '', , , table2 = '', table3 = '']) => [
    name,
    { body, code, level, year: Number(year), table2, table3 },
  ]),
);

const UNIT_TYPES: Readonly<Record<string, readonly [type: string, level: string]>> = {
  city: ['city_gov', 'city'],
  county: ['county_gov', 'county'],
  department: ['county_dept', 'county'],
  district: ['county_gov', 'county'],
  province: ['prov_office', 'province'],
  zone: ['zone', 'county'],
};

/** Reports before 2019, which META.tsv leaves out: issuer and level as in the corpus's list. */
const EARLIER: Readonly<
  Record<string, { readonly body: string; readonly code: string; readonly level: string }>
> = {
  'pingtan-2014': { body: '平潭综合实验区管委会', code: '', level: 'zone' },
  'pingtan-2016': { body: '平潭综合实验区管委会', code: '', level: 'zone' },
  'pingtan-2018': { body: '平潭综合实验区管委会', code: '', level: 'zone' },
  'pingtan-county-2011': { body: '平潭县人民政府', code: '350128', level: 'county' },
};

/** The body that reported. */
function unitOf(name: string): UnitFacts | null {
  const meta = META.get(name) ?? EARLIER[name];
  const [type, level] = UNIT_TYPES[meta?.level ?? ''] ?? [];
  return meta && type && level
    ? { id: meta.code || name, name: meta.body, type, level, duty: dutyKind(type), since: null }
    : null;
}

const editionOf = (text: string): Edition | null => (text === '2019' || text === '2021' ? text : null);

/** A report by the figures that a person read in it, without its text: nothing of it goes through the reader. */
export function truthFacts(name: string, truth: Truth): ReportFacts {
  const meta = META.get(name);
  const table3 = editionOf(meta?.table3 ?? '');
  return facts(
    {},
    {
      unit: unitOf(name),
      year: Number(name.slice(-4)),
      scope: 'unknown',
      editions: { table2: editionOf(meta?.table2 ?? ''), table3, table4: table3, statistics: null },
      titleUnit: null,
      issuer: null,
      publishedOn: null,
      source: 'figures',
      statements: null,
      narrative: null,
      cells: new Map(
        [...truth].map(([key, { state, value }]) => [
          key,
          { state, value: value === null ? null : Number(value) },
        ]),
      ),
    },
  );
}

/** Every real report of the corpus as the reader reads it, by name; figures of the two that have no document from truth. */
export async function corpusFacts(): Promise<ReadonlyMap<string, ReportFacts>> {
  const all = new Map<string, ReportFacts>();
  for (const file of readdirSync(join(CORPUS, 'reports'))) {
    const name = file.replace(/\.\w+$/, '');
    if (name.startsWith('synthetic-')) continue;
    const outcome = await readFile(file, readFileSync(join(CORPUS, 'reports', file)));
    if (outcome.status !== 'refused') all.set(name, toFacts(outcome, { unit: unitOf(name) }));
  }
  for (const name of ['suqian-city-2023', 'suqian-city-2024']) {
    const truth = corpusTruths().get(name);
    if (truth) all.set(name, truthFacts(name, truth));
  }
  return all;
}

import type { DictionaryEntry } from '../dictionary/toDictionary';
import { EDITIONS } from '../metrics/editions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';

const text = (
  key: string,
  zh: string,
  en: string,
  width: number,
  value: (entry: DictionaryEntry) => string,
): FileColumn<DictionaryEntry> => ({ key, zh, en, kind: 'text', width, value });

const COLUMNS: readonly FileColumn<DictionaryEntry>[] = [
  text('key', '代码', 'Code', 26, ({ key }) => key),
  text('kind', '种类', 'Kind', 10, ({ kind }) => kind),
  text('group', '组', 'Group', 20, ({ group }) => group),
  text('label', '指标', 'Label (Chinese)', 32, ({ label }) => label),
  text('label_en', '英文名', 'Label', 32, ({ labelEn }) => labelEn),
  text('unit', '计量单位', 'Unit', 8, ({ unit }) => unit),
  text('breakdown', '分类', 'Breakdown', 10, ({ breakdown }) => breakdown),
  ...EDITIONS.map((edition) =>
    text(
      `address_${edition}`,
      `${edition} 年版的位置`,
      `Place in the form of ${edition}`,
      40,
      ({ addresses }) => addresses[edition],
    ),
  ),
  text('comparability', '可比性', 'Comparability', 14, ({ comparability }) => comparability),
  text('formula', '公式', 'Formula', 40, ({ formula }) => formula),
  text('note', '说明', 'Note', 40, ({ note }) => note),
];

/** The file of /dictionary: one row a metric. */
export function dictionaryTable(entries: readonly DictionaryEntry[], provenance: Provenance): FileTable {
  const notes = {
    ...provenance,
    title: '指标字典',
    query: ['全部指标'],
    definitions: [
      { term: '种类 kind', text: 'reported 原表印出；sum 若干数之和；ratio 两个和之比。' },
      { term: '分类 breakdown', text: 'applicant 按申请人分列；none 只有一个数。' },
      {
        term: '可比性 comparability',
        text: 'same 口径相同；note 可以比较，须注明；not_comparable 不可接续。',
      },
    ],
  };
  return toFileTable('dictionary', notes, COLUMNS, entries);
}

import type { DictionaryEntry } from '../dictionary/toDictionary';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { DICTIONARY_TITLE } from './titles';

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
  text('definition', '定义', 'Definition (Chinese)', 50, ({ definition }) => definition),
  text('article', '条例条款', 'Article of the 条例', 16, ({ article }) => article),
  text('editions', '设有这一项的格式', 'Forms that ask', 14, ({ editions }) => editions.join(';')),
  ...(['2014', '2019', '2021'] as const).map((edition) =>
    text(
      `address_${edition}`,
      `${edition} 年版的位置`,
      `Place in the form of ${edition}`,
      40,
      ({ addresses }) => addresses[edition],
    ),
  ),
  text('comparability', '可比性', 'Comparability', 14, ({ comparability }) => comparability),
  ...([2019, 2021, 2024] as const).map((year) =>
    text(
      `over_${year}`,
      `${year - 1} 与 ${year} 年之间`,
      `From ${year - 1} to ${year}`,
      14,
      ({ comparisons }) => comparisons.find((one) => one.year === year)?.comparability ?? '',
    ),
  ),
  text('formula', '公式', 'Formula', 40, ({ formula }) => formula),
  text('note', '说明', 'Note', 40, ({ note }) => note),
  text('pitfalls', '易错之处', 'Pitfalls (Chinese)', 50, ({ pitfalls }) => pitfalls.join(' ')),
];

/** The file of /dictionary: one row a metric. */
export function dictionaryTable(entries: readonly DictionaryEntry[], provenance: Provenance): FileTable {
  const notes = {
    ...provenance,
    title: DICTIONARY_TITLE,
    query: ['全部指标'],
    definitions: [
      { term: '种类 kind', text: 'reported 原表印出；sum 若干数之和；ratio 两个和之比。' },
      { term: '分类 breakdown', text: 'applicant 按申请人分列；none 只有一个数。' },
      {
        term: '可比性 comparability',
        text: 'same 口径相同；note 可以比较，须注明；not_comparable 不可接续。',
      },
      {
        term: '断点 over_2019、over_2021、over_2024',
        text: '上一年与该年之间能否接续：2019 年新条例、新格式，2021 年新格式，2024 年复议前置；空格表示该断点不涉及这一项。',
      },
    ],
  };
  return toFileTable('dictionary', notes, COLUMNS, entries);
}

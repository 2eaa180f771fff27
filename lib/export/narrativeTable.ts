import { findNarrativeTopic } from '../metrics/narrativeTopics';
import type { UnitRow } from '../metrics/rows';
import { type FileColumn, type FileNotes, type FileTable, toFileTable } from './fileTable';
import { unitColumns } from './unitColumns';

/** A figure of a sentence as stored; the value as plain decimal text. */
export interface NarrativeRow {
  readonly topic: string;
  readonly of: string | null;
  readonly value: string;
  readonly unit: string | null;
  readonly raw: string;
  readonly sentence: string;
  readonly place: string;
  readonly scopeWords: string | null;
}

/** Sums of cells as they are written in the column: `a+b`, several of them with `|` between. */
const inWords = (cells: readonly (readonly string[])[]): string =>
  cells.map((keys) => keys.join('+')).join('|');

const text = (
  key: string,
  zh: string,
  en: string,
  width: number,
  value: (row: NarrativeRow) => string | null,
): FileColumn<NarrativeRow> => ({ key, zh, en, kind: 'text', width, value });

const COLUMNS: readonly FileColumn<NarrativeRow>[] = [
  text('topic', '内容代码', 'Topic code', 18, ({ topic }) => topic),
  text('topic_label', '内容', 'Topic', 18, ({ topic }) => findNarrativeTopic(topic)?.label ?? null),
  text('of_topic', '占比所指', 'Share of', 18, ({ of }) => of),
  { key: 'value', zh: '数值', en: 'Value', kind: 'decimal', value: ({ value }) => value },
  text('unit', '计量单位', 'Unit of value', 8, ({ unit }) => unit),
  text('printed', '原文所印', 'As printed', 10, ({ raw }) => raw),
  text('scope_words', '所指范围', 'Scope as printed', 14, ({ scopeWords }) => scopeWords),
  text('place', '原文位置', 'Place in the source', 22, ({ place }) => place),
  text('compares_with', '对应的格', 'Compares with', 30, ({ topic }) =>
    inWords(findNarrativeTopic(topic)?.cells ?? []),
  ),
  text('sentence', '原句', 'Sentence', 60, ({ sentence }) => sentence),
];

/** The file of the figures that the sentences of one report state: one row a figure, with its sentence. */
export function narrativeTable(
  file: { readonly name: string; readonly notes: Omit<FileNotes, 'definitions'> },
  unit: UnitRow,
  year: number,
  figures: readonly NarrativeRow[],
): FileTable {
  const definitions = [
    { term: '数值 value', text: '正文写明的确数；写明“没有”的为 0，且没有计量单位。' },
    { term: '对应的格 compares_with', text: '表中应与它相等的格，a+b 为两格之和，| 之间任取其一。' },
  ];
  return toFileTable<NarrativeRow>(
    file.name,
    { ...file.notes, definitions },
    [
      ...unitColumns<NarrativeRow>(() => unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
      ...COLUMNS,
    ],
    figures,
  );
}

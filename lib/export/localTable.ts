import type { UnitRow } from '../metrics/rows';
import { STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileNotes, type FileTable, toFileTable } from './fileTable';
import { STATE_WORDS } from './stateWords';
import { unitColumns } from './unitColumns';

/** A figure of a local statistics table as stored; the value as plain decimal text. */
export interface PrintedLocalFigure {
  readonly labels: readonly string[];
  readonly unit: string | null;
  readonly code: string | null;
  readonly column: string;
  readonly columnKind: string;
  readonly value: string | null;
  readonly state: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  readonly raw: string;
  readonly place: string;
}

const text = (
  key: string,
  zh: string,
  en: string,
  width: number,
  value: (figure: PrintedLocalFigure) => string | null,
): FileColumn<PrintedLocalFigure> => ({ key, zh, en, kind: 'text', width, value });

/** The file of the local statistics table of one report: one row a figure, in printed order; labels joined by ` / `. */
export function localTable(
  file: { readonly name: string; readonly notes: Omit<FileNotes, 'definitions'> },
  unit: UnitRow,
  year: number,
  figures: readonly PrintedLocalFigure[],
): FileTable {
  return toFileTable<PrintedLocalFigure>(
    file.name,
    { ...file.notes, definitions: STATE_DEFINITIONS },
    [
      ...unitColumns<PrintedLocalFigure>(() => unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: () => year },
      text('label_path', '指标（原文）', 'Label as printed', 40, ({ labels }) => labels.join(' / ')),
      text('code', '原表代码', 'Code in the table', 8, ({ code }) => code),
      text('column', '栏目（原文）', 'Column as printed', 14, ({ column }) => column),
      text('column_kind', '栏目种类', 'Kind of column', 12, ({ columnKind }) => columnKind),
      { key: 'value', zh: '数值', en: 'Value', kind: 'decimal', value: ({ value }) => value },
      text('unit', '计量单位', 'Unit of value', 8, ({ unit: printed }) => printed),
      text('state', '状态代码', 'State code', 12, ({ state }) => state),
      text('state_label', '状态', 'State', 10, ({ state }) => STATE_WORDS[state]),
      text('printed', '原表所印', 'As printed', 14, ({ raw }) => raw),
      text('place', '原文位置', 'Place in the source', 22, ({ place }) => place),
    ],
    figures,
  );
}

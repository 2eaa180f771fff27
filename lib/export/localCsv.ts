import { MISSING_WORDS } from '../metrics/formatValue';
import { numberField, toCsv } from './csv';

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

const COLUMNS = [
  'unit_id',
  'unit_name',
  'year',
  'label_path',
  'code',
  'unit',
  'column',
  'column_kind',
  'value',
  'state',
  'state_label',
  'printed',
  'place',
];

/** The local statistics table of one report: one row a figure, in printed order; labels joined by ` / `. */
export function localCsv(
  unit: { readonly id: string; readonly name: string },
  { year }: { readonly year: number },
  figures: readonly PrintedLocalFigure[],
): string {
  return toCsv(
    COLUMNS,
    figures.map((figure) => [
      unit.id,
      unit.name,
      numberField(year),
      figure.labels.join(' / '),
      figure.code ?? '',
      figure.unit ?? '',
      figure.column,
      figure.columnKind,
      figure.value === null ? null : { number: figure.value },
      figure.state,
      figure.state === 'number' ? '数值' : MISSING_WORDS[figure.state],
      figure.raw,
      figure.place,
    ]),
  );
}

import { cellKey } from '../metrics/cellKey';
import { COLUMN_SPELLINGS, type ColumnSpelling } from '../metrics/columnSpellings';
import { type KnownMetric, REPORTED_METRICS } from '../metrics/reported';
import { normalizeLabel } from '../text/normalizeLabel';
import type { Occurrence, Slot, Witness } from './occurrence';
import { rowNameOf } from './rowLabels';
import { toOccurrence } from './toOccurrence';

const columnOf = (label: string): string | undefined =>
  COLUMN_SPELLINGS.find(({ spelling }) => spelling === normalizeLabel(label))?.column;

const METRICS: readonly { readonly row: string; readonly column: string; readonly metric: KnownMetric }[] =
  REPORTED_METRICS.flatMap((metric) =>
    Object.values(metric.address)
      .filter(({ table }) => table === 2)
      .map(({ column }) => ({
        row: rowNameOf(metric),
        column: columnOf(column?.[0] ?? '') ?? '',
        metric,
      })),
  );

/** 规范性文件 and 行政规范性文件 are the same row in the words of two editions; the columns tell which. */
const sameRow = (a: string, b: string): boolean =>
  a === b || (/规范性文件$/.test(a) && /规范性文件$/.test(b));

/** All metrics of table 2 that stand in a row, in any edition. */
export function metricsOfRow(row: string): readonly KnownMetric[] {
  return [...new Set(METRICS.filter((entry) => sameRow(entry.row, row)).map(({ metric }) => metric))];
}

function metricAt(row: string, column: string): KnownMetric | null {
  return METRICS.find((entry) => sameRow(entry.row, row) && entry.column === column)?.metric ?? null;
}

/** A column of table 2 as a stretch of the page; how headers were paired with cells is the caller's affair. */
export type PairedRow = readonly (readonly [ColumnSpelling, Slot])[];

/**
 * The figures of one row of table 2, each under its row and column label. A column in which the form has no
 * cell for this row (a fee has no 处理决定数量) makes the whole row open: labels and figures do not fit.
 */
export function table2Row(
  row: string,
  pairs: PairedRow | null,
  slots: readonly Slot[],
  where: string,
  witness: Witness,
): Occurrence[] {
  const open = (reason: string): Occurrence[] => [
    { kind: 'open', keys: metricsOfRow(row).map(({ key }) => cellKey(key)), slots, where, reason },
  ];
  if (pairs === null) return open(`数字有 ${slots.length} 个，与这一段的列标题对不上`);

  const cells = pairs.map(([column, slot]) => ({ metric: metricAt(row, column.column), column, slot }));
  const stray = cells.find(({ metric }) => metric === null);
  if (stray) return open(`列标题“${stray.column.column}”不属于这一行`);
  return cells.flatMap(({ metric, column, slot }) =>
    metric ? [toOccurrence(metric, cellKey(metric.key), slot, witness, column.moneyUnit)] : [],
  );
}

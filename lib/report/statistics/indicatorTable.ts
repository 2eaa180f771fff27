import type { Slot, Witness } from '../occurrence';

/**
 * What a column of figures is, by its heading: `total` (合计, 全区), `form` (统计数), `year` (the report's year), `period` (本期),
 * `cumulative` (历年累计), `part` (anything else: 乡镇街道, 上年).
 */
export const COLUMN_KINDS = ['total', 'form', 'year', 'period', 'cumulative', 'part'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface IndicatorColumn {
  readonly label: string;
  readonly kind: ColumnKind;
}

/** One line of a table 指标, 单位, 数. */
export interface IndicatorRow {
  /** Its labels from the outermost to its own, as printed. */
  readonly labels: readonly string[];
  /** As printed; empty when nothing is. */
  readonly unit: string;
  readonly code: string | null;
  /** One figure a column, in the order of the columns; empty where they could not be told apart. */
  readonly slots: readonly Slot[];
  /** What is printed where the figures belong, when they could not be told apart. */
  readonly printed: string;
  /** Why the figures are open, in Chinese; null when they are not. */
  readonly problem: string | null;
  readonly witness: Witness;
  readonly where: string;
}

/** A table of indicators with a unit and one or more figures each, whatever layout it was printed in. */
export interface IndicatorTable {
  readonly columns: readonly IndicatorColumn[];
  /** A row without figures is a heading. */
  readonly rows: readonly IndicatorRow[];
}

import type { CellKey } from '../metrics/cellKey';
import type { Applicant, Edition } from '../metrics/types';
import type { InventedUnit } from './inventedUnit';

/** One printed figure; `value` is null in every state but `number`. */
export interface InventedCell {
  readonly state: 'number' | 'blank' | 'not_applicable';
  readonly value: string | null;
  readonly raw: string;
}

/** A mistake that offices make, put into a report on purpose. */
export const MISTAKES = [
  'row_sum',
  'column_sum',
  'balance',
  'table4_sum',
  'carry',
  'yuan',
  'copied',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** A report of an invented body, as it is printed. */
export interface InventedReport {
  readonly unit: InventedUnit;
  readonly year: number;
  readonly editions: {
    readonly table2: Edition | null;
    readonly table3: Edition | null;
    readonly table4: Edition | null;
    readonly statistics: '2014' | null;
  };
  readonly title: string;
  readonly scope: 'own_organ' | 'government_and_departments' | 'territory' | 'unknown';
  /** ISO date; null where the page does not say. */
  readonly publishedOn: string | null;
  /** In printed order. */
  readonly cells: ReadonlyMap<CellKey, InventedCell>;
  /** What is wrong in it, and known to be. */
  readonly mistakes: readonly Mistake[];
}

/** What a body's next report takes over from this one. */
export interface CarriedOver {
  /** Requests not yet dealt with, by column of table 3. */
  readonly requests: ReadonlyMap<Applicant, number>;
  /** Documents in force at the end of the year: rules of ministries and governments, and normative documents. */
  readonly regulations: number;
  readonly normative: number;
  /** Items of licences, other services, penalties and coercive measures, as the form of 2019 counts them. */
  readonly items: readonly number[];
  readonly report: InventedReport;
}

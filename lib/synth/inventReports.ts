import type { CarriedOver, InventedReport } from './inventedReport';
import type { InventedUnit } from './inventedUnit';
import { inventReport } from './inventReport';
import { randomOf } from './random';
import { seedOf } from './seedOf';

export interface ReportsPlan {
  readonly units: readonly InventedUnit[];
  readonly seed: number;
  /** From 2014: the years before have no form that all use. */
  readonly from: number;
  readonly to: number;
}

/** Of a hundred reports so many are missing, by who should have made them. */
const MISSING = { government: 0.03, department: 0.08, town: 0.15 } as const;
/** Departments began between these years, towns later; governments report from the first. */
const DEPARTMENTS_BEGAN = [2014, 2020] as const;
const TOWNS_BEGAN = [2019, 2022] as const;

const kindOf = ({ type }: InventedUnit): keyof typeof MISSING => {
  if (type.endsWith('_gov')) return 'government';
  return type === 'town' || type === 'subdistrict' ? 'town' : 'department';
};

/** A body reports on a year at whose end it was there; `2017-06-30` ends before 31 December 2017. */
const existed = ({ validFrom, validTo }: InventedUnit, year: number): boolean =>
  (validFrom === null || validFrom <= `${year}-12-31`) && (validTo === null || validTo >= `${year}-12-31`);

/** Whether a body made its report on a year; some never began, most miss one now and then. */
export function reported(seed: number, unit: InventedUnit, year: number): boolean {
  if (!existed(unit, year)) return false;
  const kind = kindOf(unit);
  const random = randomOf(seedOf(seed, unit.id, 'began'));
  const began = {
    government: 0,
    department: random.int(...DEPARTMENTS_BEGAN),
    town: random.int(...TOWNS_BEGAN),
  }[kind];
  return year >= began && !randomOf(seedOf(seed, unit.id, year, 'missing')).chance(MISSING[kind]);
}

/**
 * All reports of a country, year by year and in the order of its units: one at a time, so that memory holds no more than the
 * last report of each body. What one year carries over, the next begins with.
 */
export function* inventReports({ units, seed, from, to }: ReportsPlan): Generator<InventedReport> {
  const last = new Map<string, CarriedOver>();
  for (let year = from; year <= to; year += 1) {
    for (const unit of units) {
      if (!reported(seed, unit, year)) continue;
      const before = last.get(unit.id);
      const made = inventReport(seed, unit, year, before?.report.year === year - 1 ? before : null);
      last.set(unit.id, made);
      yield made.report;
    }
  }
}

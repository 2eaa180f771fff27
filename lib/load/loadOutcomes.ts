import type { Db } from '../db/client';
import type { UnitRow } from '../metrics/rows';
import type { OutcomesQuery } from '../query/outcomesQuery';
import { BREAKDOWNS, type Breakdown, FLOW, inputsOfParts } from '../result/breakdowns';
import { type BreakdownResult, toBreakdown } from '../result/toBreakdown';
import { loadUnitsOfYear } from './loadUnitsOfYear';

/** A breakdown with what the page needs around it. */
export interface OutcomesPage {
  readonly result: BreakdownResult;
  readonly years: readonly number[];
  /** The parent asked for; null when none was, or when there is no such unit. */
  readonly parent: UnitRow | null;
  readonly parents: readonly UnitRow[];
}

/** Answers /outcomes; null when nothing at all is loaded. Page and files all call this. */
export async function loadOutcomes(db: Db, query: OutcomesQuery): Promise<OutcomesPage | null> {
  const { view } = query;
  const { whole, parts }: Breakdown = BREAKDOWNS[view];
  const inputs = inputsOfParts([
    whole,
    ...parts,
    ...(view === 'results' ? [...FLOW.sources, ...FLOW.ends] : []),
  ]);
  const found = await loadUnitsOfYear(db, { ...query, unit: [] }, inputs);
  if (!found) return null;

  const { year, years, reports, units, cells, expected, leftOut, parent, parents } = found;
  return {
    result: toBreakdown({ ...query, year }, { units, reports, cells, expected, leftOut }),
    years,
    parent,
    parents,
  };
}

import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findMarks } from '../db/findMarks';
import type { UnitRow } from '../metrics/rows';
import type { OutcomesQuery } from '../query/outcomesQuery';
import { BREAKDOWNS, type Breakdown, FLOW, inputsOfParts } from '../result/breakdowns';
import { type BreakdownResult, toBreakdown } from '../result/toBreakdown';
import { loadAround, loadUnitsOfYear } from './loadUnitsOfYear';
import { markCells } from './markCells';

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
  const found = await loadUnitsOfYear(db, { ...query, unit: [] });
  if (!found) return null;

  const { year, years, reports, units, leftOut } = found;
  const { parent, version, view } = query;
  const { whole, parts }: Breakdown = BREAKDOWNS[view];
  const filter = {
    inputs: inputsOfParts([whole, ...parts, ...(view === 'results' ? [...FLOW.sources, ...FLOW.ends] : [])]),
    from: year,
    to: year,
    version,
    // All of a country is read by the metrics' index; a part of it by its units.
    ...((parent || leftOut > 0) && {
      units: reports.map(({ unitId }) => unitId),
    }),
  };
  const [cells, marks, { expected, ...around }] = await Promise.all([
    findCells(db, filter),
    findMarks(db, filter),
    loadAround(db, found, parent),
  ]);
  return {
    result: toBreakdown(
      { ...query, year },
      { units, reports, cells: markCells(cells, marks), expected, leftOut },
    ),
    years,
    ...around,
  };
}

import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findYears } from '../db/findLoaded';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findParents, findUnits } from '../db/findUnits';
import type { UnitRow } from '../metrics/rows';
import type { OutcomesQuery } from '../query/outcomesQuery';
import { BREAKDOWNS, type Breakdown, FLOW, inputsOfParts } from '../result/breakdowns';
import { type BreakdownResult, toBreakdown } from '../result/toBreakdown';
import { loadExpected } from './loadExpected';
import { markCells } from './markCells';
import { usualYear } from './usualYear';

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
  const years = await findYears(db);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;

  const { level, parent, view } = query;
  const { whole, parts }: Breakdown = BREAKDOWNS[view];
  const reports = await findReports(db, { from: year, to: year, level, parent });
  const ids = reports.map(({ unitId }) => unitId);
  const filter = {
    inputs: inputsOfParts([whole, ...parts, ...(view === 'results' ? [...FLOW.sources, ...FLOW.ends] : [])]),
    from: year,
    to: year,
    // A whole country is read by the metrics' index; a part of it by its units.
    ...((level || parent) && { units: ids }),
  };
  const [units, cells, marks, expected, asked, parents] = await Promise.all([
    findUnits(db, ids),
    findCells(db, filter),
    findMarks(db, filter),
    loadExpected(db, { years: [year], level, parent }),
    parent ? findUnits(db, [parent]) : [],
    findParents(db, year),
  ]);
  return {
    result: toBreakdown(
      { ...query, year },
      {
        units,
        reports,
        cells: markCells(cells, marks),
        expected: expected.get(year) ?? null,
      },
    ),
    years: years.map((loaded) => loaded.year),
    parent: asked[0] ?? null,
    parents,
  };
}

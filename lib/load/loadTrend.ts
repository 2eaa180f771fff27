import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findLongestSeries, findYears } from '../db/findLoaded';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findUnits } from '../db/findUnits';
import type { TrendQuery } from '../query/trendQuery';
import { type Trend, toTrend } from '../result/trend';
import { inputsAcross } from './inputsAcross';
import { markCells } from './markCells';

/** Units shown when none are asked for. */
const FIRST_LOOK = 4;

/** Answers a trend; null when nothing at all is loaded. Page and CSV both call this. */
export async function loadTrend(db: Db, query: TrendQuery): Promise<Trend | null> {
  const { version } = query;
  const years = await findYears(db, version);
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return null;

  const unit = query.unit.length > 0 ? [...new Set(query.unit)] : await findLongestSeries(db, FIRST_LOOK);
  const to = query.to ?? Math.max(last, query.from ?? last);
  const from = query.from ?? Math.min(first, to);
  const filter = { inputs: inputsAcross(query), from, to, units: unit, version };
  const [units, reports, cells, marks] = await Promise.all([
    findUnits(db, unit),
    findReports(db, { from, to, units: unit, version }),
    findCells(db, filter),
    findMarks(db, filter),
  ]);
  return toTrend({ ...query, unit, from, to }, { units, reports, cells: markCells(cells, marks) });
}

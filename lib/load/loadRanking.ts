import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { inputsOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { RankQuery } from '../query/rankQuery';
import { type Ranking, toRanking } from '../result/ranking';
import { loadAround, loadUnitsOfYear } from './loadUnitsOfYear';
import { markCells } from './markCells';

/** A ranking with what the page needs around it. */
export interface RankingPage {
  readonly ranking: Ranking;
  readonly years: readonly number[];
  /** The parent asked for; null when none was, or when there is no such unit. */
  readonly parent: UnitRow | null;
  /** Units that have units with reports below them, for a choice of parent. */
  readonly parents: readonly UnitRow[];
}

/** Answers a ranking; null when nothing at all is loaded. Page and CSV both call this. */
export async function loadRanking(db: Db, query: RankQuery): Promise<RankingPage | null> {
  const found = await loadUnitsOfYear(db, query);
  if (!found) return null;

  const { year, years, reports, units, leftOut } = found;
  const { parent, version } = query;
  const filter = {
    inputs: inputsOf(query.metric, query.applicant),
    from: year,
    to: year,
    version,
    // All of a country is read by the metric's index; a part of it by its units.
    ...((parent || leftOut > 0) && {
      units: [...(parent ? [parent] : []), ...reports.map(({ unitId }) => unitId)],
    }),
  };
  const [cells, marks, { expected, ...around }, [parentReport]] = await Promise.all([
    findCells(db, filter),
    findMarks(db, filter),
    loadAround(db, found, parent),
    parent ? findReports(db, { from: year, to: year, units: [parent], version }) : [],
  ]);
  return {
    ranking: toRanking(
      { ...query, year },
      { units, reports, cells: markCells(cells, marks), expected, parentReport, leftOut },
    ),
    years,
    ...around,
  };
}

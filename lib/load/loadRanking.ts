import type { Db } from '../db/client';
import { findReports } from '../db/findReports';
import { inputsOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { RankQuery } from '../query/rankQuery';
import { type Ranking, toRanking } from '../result/ranking';
import { loadUnitsOfYear } from './loadUnitsOfYear';

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
  const { parent, version } = query;
  const found = await loadUnitsOfYear(db, query, inputsOf(query.metric, query.applicant));
  if (!found) return null;

  const { year, years, reports, units, cells, expected, leftOut } = found;
  const [parentReport] = parent
    ? await findReports(db, { from: year, to: year, units: [parent], version })
    : [];
  return {
    ranking: toRanking({ ...query, year }, { units, reports, cells, expected, parentReport, leftOut }),
    years,
    parent: found.parent,
    parents: found.parents,
  };
}

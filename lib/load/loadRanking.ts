import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findYears, type LoadedYear } from '../db/findLoaded';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findParents, findUnits } from '../db/findUnits';
import { inputsOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { RankQuery } from '../query/rankQuery';
import { peerGroupOf } from '../result/peers';
import { candidatesOf, type Ranking, toRanking } from '../result/ranking';
import { loadExpected } from './loadExpected';
import { markCells } from './markCells';

/** The newest year on which at least three quarters as many units report as in the best year: January's first report is not the country. */
export function usualYear(years: readonly LoadedYear[]): number | null {
  const most = Math.max(...years.map(({ reports }) => reports));
  return years.findLast(({ reports }) => reports * 4 >= most * 3)?.year ?? null;
}

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
  const years = await findYears(db, query.version);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;

  const { parent, version } = query;
  const reports = await findReports(db, { from: year, to: year, parent, version });
  const units = await findUnits(
    db,
    reports.map(({ unitId }) => unitId),
  );
  const peers = peerGroupOf(candidatesOf({ units, reports }), query, query.unit);
  const filter = {
    inputs: inputsOf(query.metric, query.applicant),
    from: year,
    to: year,
    version,
    // A whole country is read by the metric's index; a part of it by its units.
    ...(parent && { units: [parent, ...reports.map(({ unitId }) => unitId)] }),
  };
  const [cells, marks, expected, asked, parents, [parentReport]] = await Promise.all([
    findCells(db, filter),
    findMarks(db, filter),
    loadExpected(db, {
      years: [year],
      parent,
      level: peers.level ?? undefined,
      type: peers.type ?? undefined,
    }),
    parent ? findUnits(db, [parent]) : [],
    findParents(db, year),
    parent ? findReports(db, { from: year, to: year, units: [parent], version }) : [],
  ]);
  return {
    ranking: toRanking(
      { ...query, year },
      { units, reports, cells: markCells(cells, marks), expected: expected.get(year) ?? null, parentReport },
    ),
    years: years.map((loaded) => loaded.year),
    parent: asked[0] ?? null,
    parents,
  };
}

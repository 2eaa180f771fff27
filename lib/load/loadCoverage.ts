import { type Coverage, toCoverage } from '../coverage/toCoverage';
import type { Db } from '../db/client';
import { findCoverageUnits, findFiledReports, findRefused } from '../db/findCoverage';
import { findYears } from '../db/findLoaded';
import { findUnits } from '../db/findUnits';
import { findRoster } from '../db/roster';
import type { UnitRow } from '../metrics/rows';
import type { CoverageQuery } from '../query/coverageQuery';
import { OLDEST_YEAR } from '../query/oldestYear';

/** Coverage with what the page needs around it. */
export interface CoveragePage {
  readonly coverage: Coverage;
  /** The parent asked for; null when none was, or when there is no such unit. */
  readonly parent: UnitRow | null;
  /** Names of the groups, by id. */
  readonly groups: ReadonlyMap<string, UnitRow>;
}

/** Years shown before the last one where no report is loaded. */
const FIRST_LOOK = 5;

/**
 * Who reported and who did not, as of a day (ISO). Without years: from the first year with a report to the last year
 * that has ended. Page and files all call this; answers also when nothing is loaded: then nothing was found.
 */
export async function loadCoverage(db: Db, query: CoverageQuery, today: string): Promise<CoveragePage> {
  const loaded = await findYears(db);
  const lastEnded = Number(today.slice(0, 4)) - 1;
  const to = query.to ?? Math.max(lastEnded, query.from ?? OLDEST_YEAR);
  const from = query.from ?? Math.min(loaded[0]?.year ?? to - FIRST_LOOK, to);

  const isWhole = query.parent === undefined;
  // A whole country is read at once, and beside its units; a part of it by its units.
  const [units, roster, refused, asked, all] = await Promise.all([
    findCoverageUnits(db, query.parent ?? null),
    findRoster(db),
    findRefused(db),
    query.parent === undefined ? [] : findUnits(db, [query.parent]),
    isWhole ? findFiledReports(db, null) : null,
  ]);
  const reports =
    all ??
    (await findFiledReports(
      db,
      units.map(({ id }) => id),
    ));
  const coverage = toCoverage({ ...query, from, to }, { units, reports, refused, ...roster }, today);
  const named = await findUnits(
    db,
    coverage.groups.map(({ id }) => id),
  );
  return {
    coverage,
    parent: asked[0] ?? null,
    groups: new Map(named.map((unit) => [unit.id, unit])),
  };
}

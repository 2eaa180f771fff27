import type { Db } from '../db/client';
import { findYears } from '../db/findLoaded';
import { findReports } from '../db/findReports';
import { findTraitGroups } from '../db/findTraitGroups';
import { findParents, findUnits } from '../db/findUnits';
import type { ReportRow, UnitRow } from '../metrics/rows';
import { chooseGroup, PEER_TRAITS, type PeerChoice, type PeerGroup } from '../result/peers';
import { loadExpected } from './loadExpected';
import { usualYear } from './usualYear';

/** Which units of which year are asked for. Without `year` the newest that is well covered. */
export interface UnitsAsked extends PeerChoice {
  readonly year?: number | undefined;
  readonly parent?: string | undefined;
  readonly version?: number | undefined;
  /** Units to be marked among the others. */
  readonly unit: readonly string[];
}

/** Who reports on a year and is alike, in the whole country or below a parent. */
export interface UnitsOfYear {
  readonly year: number;
  /** All that can be asked for. */
  readonly years: readonly number[];
  readonly reports: readonly ReportRow[];
  readonly units: readonly UnitRow[];
  readonly peers: PeerGroup;
  /** Other reports of the year, being unlike. */
  readonly leftOut: number;
}

/** The reports of the year that is asked for, or usual, and their units; null when nothing at all is loaded. */
export async function loadUnitsOfYear(db: Db, query: UnitsAsked): Promise<UnitsOfYear | null> {
  const { parent, version } = query;
  const years = await findYears(db, version);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;
  // Thousands of reports that are unlike are counted, and only those that are alike are loaded.
  const groups = await findTraitGroups(db, { year, parent, version, marked: query.unit });
  const peers = chooseGroup(groups, query, query.unit);
  const [level, type, scope] = PEER_TRAITS.map((trait) => peers[trait] ?? undefined);
  const reports = await findReports(db, { from: year, to: year, parent, version, level, type, scope });
  const units = await findUnits(
    db,
    reports.map(({ unitId }) => unitId),
  );
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return {
    year,
    years: years.map((loaded) => loaded.year),
    reports,
    units,
    peers,
    leftOut: all - reports.length,
  };
}

/** What stands around the units of a year: how many were to report, the parent asked for, and those that could be. */
export async function loadAround(
  db: Db,
  { year, peers }: Pick<UnitsOfYear, 'year' | 'peers'>,
  parent: string | undefined,
): Promise<{
  readonly expected: number | null;
  /** Null when none was asked for, or when there is no such unit. */
  readonly parent: UnitRow | null;
  /** Units that have units with reports below them. */
  readonly parents: readonly UnitRow[];
}> {
  const [expected, asked, parents] = await Promise.all([
    loadExpected(db, {
      years: [year],
      parent,
      level: peers.level ?? undefined,
      type: peers.type ?? undefined,
    }),
    parent ? findUnits(db, [parent]) : [],
    findParents(db, year),
  ]);
  return { expected: expected.get(year) ?? null, parent: asked[0] ?? null, parents };
}

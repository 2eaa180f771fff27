import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findYears } from '../db/findLoaded';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findTraitGroups } from '../db/findTraitGroups';
import { findParents, findUnits } from '../db/findUnits';
import type { Input } from '../metrics/catalogue';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import { chooseGroup, PEER_TRAITS, type PeerChoice, type PeerGroup } from '../result/peers';
import { loadExpected } from './loadExpected';
import { markCells } from './markCells';
import { usualYear } from './usualYear';

/** Which units of which year are asked for. Without `year` the newest that is well covered. */
export interface UnitsAsked extends PeerChoice {
  readonly year?: number | undefined;
  readonly parent?: string | undefined;
  readonly version?: number | undefined;
  /** Units to be marked among the others. */
  readonly unit: readonly string[];
}

/** Who reports on a year and is alike, in the whole country or below a parent, with some of their figures. */
export interface UnitsOfYear {
  readonly year: number;
  /** All that can be asked for. */
  readonly years: readonly number[];
  readonly reports: readonly ReportRow[];
  readonly units: readonly UnitRow[];
  readonly peers: PeerGroup;
  /** Other reports of the year, being unlike. */
  readonly leftOut: number;
  /** What was asked for of the reports, and of the parent's own. */
  readonly cells: readonly CellRow[];
  /** How many were to report. */
  readonly expected: number | null;
  /** The parent asked for; null when none was, or when there is no such unit. */
  readonly parent: UnitRow | null;
  /** Units that have units with reports below them, for a choice of parent. */
  readonly parents: readonly UnitRow[];
}

/** The reports of the year that is asked for, or usual, their units and figures; null when nothing at all is loaded. */
export async function loadUnitsOfYear(
  db: Db,
  query: UnitsAsked,
  inputs: readonly Input[],
): Promise<UnitsOfYear | null> {
  const { parent, version } = query;
  const years = await findYears(db, version);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;
  // Thousands of reports that are unlike are counted, and only those that are alike are loaded.
  const groups = await findTraitGroups(db, { year, parent, version, marked: query.unit });
  const peers = chooseGroup(groups, query, query.unit);
  const [level, type, scope] = PEER_TRAITS.map((trait) => peers[trait] ?? undefined);
  const all = groups.reduce((sum, { count }) => sum + count, 0);

  const loadFigures = async () => {
    const reports = await findReports(db, { from: year, to: year, parent, version, level, type, scope });
    const ids = reports.map(({ unitId }) => unitId);
    const leftOut = all - reports.length;
    const filter = {
      inputs,
      from: year,
      to: year,
      version,
      // All of a country is read by the metrics' index; a part of it by its units.
      ...((parent || leftOut > 0) && { units: [...(parent ? [parent] : []), ...ids] }),
    };
    const [units, cells, marks] = await Promise.all([
      findUnits(db, ids),
      findCells(db, filter),
      findMarks(db, filter),
    ]);
    return { reports, leftOut, units, cells: markCells(cells, marks) };
  };
  const [figures, expected, asked, parents] = await Promise.all([
    loadFigures(),
    loadExpected(db, { years: [year], parent, level, type }),
    parent ? findUnits(db, [parent]) : [],
    findParents(db, year),
  ]);
  return {
    year,
    years: years.map((loaded) => loaded.year),
    peers,
    ...figures,
    expected: expected.get(year) ?? null,
    parent: asked[0] ?? null,
    parents,
  };
}

import { isExpected, listingOf } from '../coverage/listingOf';
import { existedIn } from '../coverage/toCell';
import type { CoverageUnit } from '../coverage/types';
import { isWithoutDuty } from '../coverage/withoutDuty';
import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findChangesAmong, type UnitChange } from '../db/findChangesAmong';
import { findCoverageUnits } from '../db/findCoverage';
import { findLineage, type Relative } from '../db/findLineage';
import { findYears } from '../db/findLoaded';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findUnits } from '../db/findUnits';
import { findEvaluated } from '../db/quality/findEvaluated';
import { findRoster, type Roster } from '../db/roster';
import { inputsOf } from '../metrics/catalogue';
import type { ReportRow, UnitRow } from '../metrics/rows';
import type { EvaluatedReport } from '../quality/types';
import type { RegionQuery } from '../query/regionQuery';
import { REGION_HEADLINES, type Region, toRegion } from '../result/region';
import { ROLLED_UP } from '../result/rollUp';
import { loadPath } from './loadPath';
import { markCells } from './markCells';
import { usualYear } from './usualYear';

const ALL_YEARS = { from: 2008, to: 2100 } as const;

/** How much of what lies below a child, at any depth and itself included, reports on the year. */
export interface BranchCoverage {
  readonly unit: Pick<UnitRow, 'id' | 'shortName' | 'type'>;
  readonly reported: number;
  readonly expected: number;
}

/** A region with what the page needs around it. */
export interface RegionPage {
  /** From the outermost unit to this one. */
  readonly path: readonly UnitRow[];
  /** Null where nothing at all is loaded. */
  readonly region: Region | null;
  /** Years on which the unit or one directly below it reports; where none does, all years that are loaded. */
  readonly years: readonly number[];
  /** Governments directly below it with all that is below them. */
  readonly branches: readonly BranchCoverage[];
  /** What the rules came to for the parent's report; null without one, before it is evaluated, and as of an older version. */
  readonly evaluated: EvaluatedReport | null;
  readonly lineage: readonly Relative[];
  /** What the units directly below it were and became. */
  readonly changes: readonly UnitChange[];
}

/** Answers for a unit and those directly below it; null when there is no such unit. Page and files all call this. */
export async function loadRegion(db: Db, code: string, query: RegionQuery): Promise<RegionPage | null> {
  const path = await loadPath(db, code);
  const parent = path.at(-1);
  if (!parent) return null;

  const { version } = query;
  const place = (await findCoverageUnits(db, code)).filter(({ id }) => id !== code);
  const below = place.filter(({ parentId }) => parentId === code);
  const ids = below.map(({ id }) => id);
  const [all, loaded, roster, lineage, changes] = await Promise.all([
    findReports(db, { ...ALL_YEARS, units: [code, ...ids], version }),
    findYears(db, version),
    findRoster(db),
    findLineage(db, code),
    findChangesAmong(db, ids),
  ]);
  const own = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => a - b);
  const years = own.length > 0 ? own : loaded.map(({ year }) => year);
  const year = query.year ?? usualYear(own.length > 0 ? countsOf(all, own) : loaded);
  if (year === null) return { path, region: null, years, branches: [], evaluated: null, lineage, changes };

  const filter = {
    inputs: [query.metric, ...REGION_HEADLINES, ...ROLLED_UP].flatMap((key) => inputsOf(key)),
    from: year - 1,
    to: year,
    units: [code, ...ids],
    version,
  };
  const [units, everywhere, cells, marks, evaluated] = await Promise.all([
    findUnits(db, ids),
    findReports(db, { from: year, to: year, parent: code, version }),
    findCells(db, filter),
    findMarks(db, filter),
    findEvaluated(
      db,
      { units: [code], level: undefined, type: undefined },
      { year, state: 'fail', q: '', sort: 'unit', offset: 0, limit: 1 },
    ),
  ]);
  const reporting = new Set(everywhere.map(({ unitId }) => unitId));
  const expected = place.filter((unit) => reporting.has(unit.id) || isOnList(unit, roster, year));
  const known = new Set(expected.map(({ id }) => id));
  return {
    path,
    region: toRegion(
      { ...query, year },
      {
        parent,
        children: units.filter(({ id }) => known.has(id)),
        reports: all.filter((report) => report.year === year || report.year === year - 1),
        cells: markCells(cells, marks),
      },
    ),
    years,
    branches: below
      .filter(({ type, id }) => type.endsWith('_gov') && known.has(id))
      .map((unit) => {
        const branch = expected.filter(({ groupId }) => groupId === unit.id);
        return {
          unit,
          expected: branch.length,
          reported: branch.filter(({ id }) => reporting.has(id)).length,
        };
      }),
    evaluated: version === undefined ? (evaluated.reports[0] ?? null) : null,
    lineage,
    changes,
  };
}

/** By law or by the roster. */
function isOnList(unit: CoverageUnit, { spans }: Roster, year: number): boolean {
  const span = spans.find(
    ({ unitId, firstYear, lastYear }) =>
      unitId === unit.id && firstYear <= year && (lastYear === null || year <= lastYear),
  );
  const facts = { type: unit.type, existed: existedIn(unit, year), withoutDuty: isWithoutDuty(unit), span };
  return isExpected(listingOf(facts, year));
}

/** How many report on each year. */
const countsOf = (reports: readonly ReportRow[], years: readonly number[]) =>
  years.map((year) => ({ year, reports: reports.filter((report) => report.year === year).length }));

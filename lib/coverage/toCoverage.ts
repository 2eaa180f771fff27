import { isDayOfMove } from '../checks/isDayOfMove';
import type { CoverageFilter, CoverageQuery } from '../query/coverageQuery';
import { groupBy } from './groupBy';
import { addTallies, type Tally, tally } from './tally';
import { toCell } from './toCell';
import type {
  CoverageCell,
  CoverageUnit,
  DutyKind,
  FiledReport,
  LocalDeadline,
  Refusal,
  RosterSpan,
} from './types';
import { isWithoutDuty } from './withoutDuty';

/** What the database says, by unit. */
export interface CoverageRows {
  /** The place asked for and all below it that reports or should, in the order of the tree. */
  readonly units: readonly CoverageUnit[];
  /** Reports of all years, not only those asked for: a repeated date is seen only over all of them. */
  readonly reports: ReadonlyMap<string, readonly FiledReport[]>;
  readonly spans: readonly RosterSpan[];
  readonly deadlines: readonly LocalDeadline[];
  /** By unit and year, what was given and refused. */
  readonly refused: ReadonlyMap<string, ReadonlyMap<number, Refusal>>;
}

/** One line of the matrix: a cell for each year asked for. */
export interface CoverageRow {
  readonly unit: CoverageUnit;
  readonly cells: readonly CoverageCell[];
}

/** A unit directly below the place asked for with all that lies below it; one tally a year, and over all years. */
export interface CoverageGroup {
  readonly id: string;
  /** How many units it is made of. */
  readonly units: number;
  readonly years: readonly Tally[];
  readonly total: Tally;
}

/** Who reported on which year, who did not, and how punctually. */
export interface Coverage {
  readonly query: CoverageQuery & { readonly from: number; readonly to: number };
  /** ISO date on which this is so. */
  readonly today: string;
  readonly years: readonly number[];
  /** Units that fit level and state; those that are in no year expected and in no year there are left out. */
  readonly rows: readonly CoverageRow[];
  /** Over all units that fit the level, whatever the state asked for. */
  readonly groups: readonly CoverageGroup[];
  readonly byYear: readonly Tally[];
  readonly total: Tally;
}

const covers = (span: { firstYear: number; lastYear: number | null }, year: number): boolean =>
  span.firstYear <= year && (span.lastYear === null || year <= span.lastYear);

/** True for a cell that says something about its unit; all others are of bodies that nobody expects. */
const isTelling = ({ listing, state }: CoverageCell): boolean =>
  state !== 'not_due' || listing === 'by_law' || listing === 'by_roster' || listing === 'exempt';

function fits({ listing, state, punctuality }: CoverageCell, filter: CoverageFilter): boolean {
  if (filter === 'late') return punctuality?.kind === 'late';
  if (filter === 'undated') return punctuality?.kind === 'unknown';
  if (filter === 'unlisted') return listing === 'unlisted' && punctuality !== null;
  return state === filter;
}

/** The cells of one year. */
function* column(rows: readonly CoverageRow[], i: number): Generator<CoverageCell> {
  for (const { cells } of rows) {
    const cell = cells[i];
    if (cell) yield cell;
  }
}

/** Rows in, the matrix and its sums out. Pure: `today` is an ISO date. */
export function toCoverage(query: Coverage['query'], rows: CoverageRows, today: string): Coverage {
  const years = Array.from({ length: query.to - query.from + 1 }, (_, i) => query.from + i);
  const spans = groupBy(rows.spans, ({ unitId }) => unitId);
  const deadlines = groupBy(rows.deadlines, ({ parentId }) => parentId);

  const toRow = (unit: CoverageUnit): CoverageRow => {
    const reports = rows.reports.get(unit.id) ?? [];
    const ofParent = unit.parentId === null ? [] : (deadlines.get(unit.parentId) ?? []);
    const parentDeadline = (kind: DutyKind, year: number): string | null =>
      ofParent.find((rule) => rule.kind === kind && covers(rule, year))?.deadline ?? null;
    const refused = rows.refused.get(unit.id);
    const own = spans.get(unit.id);
    const withoutDuty = isWithoutDuty(unit);
    const cells = years.map((year) => {
      const report = reports.find((one) => one.year === year);
      return toCell({
        unit,
        withoutDuty,
        year,
        span: own?.find((one) => covers(one, year)),
        parentDeadline,
        report,
        refusal: refused?.get(year),
        isRepeatedDate: () =>
          report !== undefined &&
          isDayOfMove(
            report.publishedOn,
            reports.flatMap((one) => (one.year === year ? [] : [one.publishedOn])),
          ),
        today,
      });
    });
    return { unit, cells };
  };

  const all = rows.units.filter(({ level }) => query.level === undefined || level === query.level).map(toRow);
  const told = all.filter(({ cells }) => cells.some(isTelling));
  const { state } = query;
  const groups = [...groupBy(told, ({ unit }) => unit.groupId)].map(([id, some]) => {
    const tallies = years.map((_, i) => tally(column(some, i)));
    return { id, units: some.length, years: tallies, total: addTallies(tallies) };
  });

  return {
    query,
    today,
    years,
    rows: state === undefined ? told : told.filter(({ cells }) => cells.some((cell) => fits(cell, state))),
    groups,
    byYear: years.map((_, i) => addTallies(groups.flatMap((group) => group.years[i] ?? []))),
    total: addTallies(groups.map(({ total }) => total)),
  };
}

import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import { findChildren } from '../db/findChildren';
import { findLongestSeries } from '../db/findLoaded';
import { findMarks } from '../db/findMarks';
import { findReports } from '../db/findReports';
import { findUnits } from '../db/findUnits';
import { REPORTED_METRICS } from '../metrics/reported';
import type { ReportRow } from '../metrics/rows';
import type { CompareQuery } from '../query/compareQuery';
import { type Column, type Comparison, toComparison } from '../result/compare';
import { alikeOf } from '../result/siblings';
import { markCells } from './markCells';

const ALL_YEARS = { from: 2008, to: 2100 } as const;
/** Units beside each other when none are asked for. */
const FIRST_LOOK = 2;

export interface ComparePage {
  readonly comparison: Comparison;
  /** Years on which at least one of the units reports. */
  readonly years: readonly number[];
}

/** The newest year that most of the units have; of one unit, its last two. */
function yearsAsked(
  query: CompareQuery,
  ids: readonly string[],
  reports: readonly ReportRow[],
): readonly number[] {
  if (query.year.length > 0) return [...new Set(query.year)].toSorted((a, b) => a - b);
  const years = [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => a - b);
  if (ids.length === 1) return years.slice(-2);
  const having = (year: number): number => reports.filter((report) => report.year === year).length;
  const most = Math.max(0, ...years.map(having));
  return years.filter((year) => having(year) === most).slice(-1);
}

/** Answers a comparison; null when nothing at all is loaded. Page and files both call this. */
export async function loadCompare(db: Db, query: CompareQuery): Promise<ComparePage | null> {
  const { version } = query;
  const ids = query.unit.length > 0 ? [...new Set(query.unit)] : await findLongestSeries(db, FIRST_LOOK);
  if (ids.length === 0) return null;
  const [units, reports] = await Promise.all([
    findUnits(db, ids),
    findReports(db, { ...ALL_YEARS, units: ids, version }),
  ]);
  const ordered = ids.flatMap((id) => units.filter((unit) => unit.id === id));
  const years = yearsAsked(query, ids, reports);
  const siblings = new Map(
    await Promise.all(
      [...new Set(ordered.map(({ parentId }) => parentId))].map(
        async (parent) => [parent, await findChildren(db, parent)] as const,
      ),
    ),
  );
  const everyone = [...new Set([...ids, ...[...siblings.values()].flat().map(({ id }) => id)])];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const hasYears = years.length > 0;
  const [peerReports, found, marks] = await Promise.all([
    hasYears ? findReports(db, { from, to, units: everyone, version }) : [],
    hasYears
      ? findCells(db, {
          inputs: REPORTED_METRICS.flatMap(({ key, breakdown }) =>
            breakdown === 'applicant'
              ? [
                  { key, applicant: 'total' as const },
                  { key, applicant: 'natural' as const },
                ]
              : [{ key, applicant: 'total' as const }],
          ),
          from,
          to,
          units: everyone,
          version,
        })
      : [],
    hasYears ? findMarks(db, { from, to, units: ids, version }) : new Map(),
  ]);
  const cells = markCells(found, marks);
  const columns = ordered.flatMap((unit) =>
    years.map((year): Column => {
      const report = reports.find((one) => one.unitId === unit.id && one.year === year) ?? null;
      return {
        unit,
        year,
        report,
        peers: alikeOf(unit, report, siblings.get(unit.parentId) ?? [], peerReports),
      };
    }),
  );
  const unknown = ids.filter((id) => !units.some((unit) => unit.id === id));
  return {
    comparison: toComparison({ unit: ids, year: [...years], version }, columns, cells, unknown),
    years: [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => a - b),
  };
}

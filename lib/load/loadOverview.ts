import type { Db } from '../db/client';
import { findCells } from '../db/findCells';
import {
  countLoaded,
  findYears,
  type ListedReport,
  type Loaded,
  type LoadedYear,
  listReports,
} from '../db/findLoaded';
import { findReports } from '../db/findReports';
import { findUnits } from '../db/findUnits';
import { inputsOf } from '../metrics/catalogue';
import { rankQuery } from '../query/rankQuery';
import { trendQuery } from '../query/trendQuery';
import { type Composition, OUTCOMES, toComposition } from '../result/composition';
import type { Ranking } from '../result/ranking';
import type { Trend } from '../result/trend';
import { loadExpected } from './loadExpected';
import { loadRanking, usualYear } from './loadRanking';
import { loadTrend } from './loadTrend';

const NEWEST = 12;
const MOST_BARS = 20;

export interface Overview {
  readonly loaded: Loaded;
  readonly years: readonly LoadedYear[];
  /** How many units could have reported, by year. */
  readonly expected: ReadonlyMap<number, number>;
  readonly year: number;
  readonly licences: Ranking;
  readonly requests: Trend;
  readonly outcomes: Composition;
  readonly newest: readonly ListedReport[];
}

/** The first page: what is loaded and three charts; null when nothing is. */
export async function loadOverview(db: Db): Promise<Overview | null> {
  const [loaded, years] = await Promise.all([countLoaded(db), findYears(db)]);
  const year = usualYear(years);
  if (year === null) return null;

  const inputs = [...OUTCOMES.flatMap(({ key }) => inputsOf(key)), ...inputsOf('t3_result_total')];
  const [ranked, requests, reports, newest, expected] = await Promise.all([
    loadRanking(db, rankQuery.parse({ year: String(year) })),
    loadTrend(db, trendQuery.parse({})),
    findReports(db, { from: year, to: year }),
    listReports(db, NEWEST),
    loadExpected(db, { years: years.map((loadedYear) => loadedYear.year) }),
  ]);
  if (!ranked || !requests) return null;
  const shown = reports.slice(0, MOST_BARS);
  const units = shown.map(({ unitId }) => unitId);
  const [named, cells] = await Promise.all([
    findUnits(db, units),
    findCells(db, { inputs, from: year, to: year, units }),
  ]);
  const names = new Map(named.map((unit) => [unit.id, unit.shortName]));
  const outcomes = toComposition(
    shown.map((report) => ({ report, label: names.get(report.unitId) ?? report.unitId })),
    cells,
  );
  return { loaded, years, expected, year, licences: ranked.ranking, requests, outcomes, newest };
}

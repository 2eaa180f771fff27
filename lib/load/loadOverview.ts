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
import { findSynthetic } from '../db/synthetic/findSynthetic';
import { inputsOf, type MetricKey } from '../metrics/catalogue';
import type { OverviewQuery } from '../query/overviewQuery';
import { rankQuery } from '../query/rankQuery';
import { type Headline, toHeadlines } from '../result/headlines';
import { type InventedPlaces, toInventedPlaces } from '../result/inventedPlaces';
import type { Ranking } from '../result/ranking';
import { type Tiles, toTiles } from '../result/tiles';
import { loadExpected, loadExpectedByProvince } from './loadExpected';
import { loadRanking } from './loadRanking';

const NEWEST = 12;

/** The figures of the year at the head of the first page. */
const HEADLINES = [
  't3_new',
  't3_result_total',
  'open_rate',
  'refused',
  't2_licence_decisions',
  't2_penalty_decisions',
  't4_recon_total',
  'suits',
] as const satisfies readonly MetricKey[];

export interface Overview {
  readonly loaded: Loaded;
  readonly years: readonly LoadedYear[];
  /** How many units could have reported, by year. */
  readonly expected: ReadonlyMap<number, number>;
  /** The ranking that the tiles gather; it holds the year and what the units have in common. */
  readonly ranking: Ranking;
  readonly tiles: Tiles;
  readonly headlines: readonly Headline[];
  readonly newest: readonly ListedReport[];
}

/** A metric by province over units alike, with the ranking it was gathered from; null when nothing is loaded. */
export async function loadTiles(
  db: Db,
  { metric, year }: OverviewQuery,
): Promise<{ readonly ranking: Ranking; readonly tiles: Tiles; readonly years: readonly number[] } | null> {
  const page = await loadRanking(db, { ...rankQuery.parse({ metric }), year });
  if (!page) return null;
  const { ranking, years } = page;
  const like = {
    years: [ranking.query.year],
    level: ranking.peers.level ?? undefined,
    type: ranking.peers.type ?? undefined,
  };
  const invented = (await findSynthetic(db)) ? await inventedPlaces(db, ranking) : null;
  const expected =
    invented?.digits === 4 ? await expectedBelow(db, like, invented) : await loadExpectedByProvince(db, like);
  return { ranking, tiles: toTiles(ranking, expected, invented), years };
}

/** The places of an invented country that the units of a ranking lie in. */
async function inventedPlaces(db: Db, { rows }: Ranking): Promise<InventedPlaces> {
  const codes = (digits: number): readonly string[] => [
    ...new Set(
      rows.flatMap(({ unit: { regionCode } }) =>
        regionCode === null ? [] : [regionCode.slice(0, digits).padEnd(6, '0')],
      ),
    ),
  ];
  const [provinces, cities] = await Promise.all([findUnits(db, codes(2)), findUnits(db, codes(4))]);
  return toInventedPlaces(provinces, cities);
}

/** How many units below each place could report, by the digits of its code. */
async function expectedBelow(
  db: Db,
  like: Parameters<typeof loadExpected>[1],
  { places, digits }: InventedPlaces,
): Promise<ReadonlyMap<string, number>> {
  const [year] = like.years;
  const counted = await Promise.all(
    places.map(async ({ code }) => {
      const expected = (await loadExpected(db, { ...like, parent: code })).get(year ?? Number.NaN);
      return expected === undefined ? [] : [[code.slice(0, digits), expected] as const];
    }),
  );
  return new Map(counted.flat());
}

/** The first page: the year's figures with their change, the provinces, the newest reports and the coverage; null when nothing is loaded. */
export async function loadOverview(db: Db, query: OverviewQuery): Promise<Overview | null> {
  // What rests on no ranking is asked for beside it.
  const [found, loaded, [years, expected], newest] = await Promise.all([
    loadTiles(db, query),
    countLoaded(db),
    findYears(db).then(
      async (years) => [years, await loadExpected(db, { years: years.map(({ year }) => year) })] as const,
    ),
    listReports(db, NEWEST),
  ]);
  if (!found) return null;
  const { ranking, tiles } = found;
  const { year } = ranking.query;
  const alike = new Map(ranking.rows.map(({ unit }) => [unit.id, unit]));
  const units = [...alike.keys()];
  const filter = { inputs: HEADLINES.flatMap((key) => inputsOf(key)), from: year - 1, to: year, units };
  // A sum over a country shows no marks, so that none are looked for.
  const [cells, before] = await Promise.all([
    findCells(db, filter),
    findReports(db, { from: year - 1, to: year - 1, units }),
  ]);
  const earlier = before.flatMap((report) => {
    const unit = alike.get(report.unitId);
    return unit ? [{ unit, report }] : [];
  });
  return {
    loaded,
    years,
    expected,
    ranking,
    tiles,
    headlines: toHeadlines(HEADLINES, year, ranking.rows, earlier, cells),
    newest,
  };
}

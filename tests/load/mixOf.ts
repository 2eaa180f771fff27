import type { Db } from '../../lib/db/client';
import { METRICS } from '../../lib/metrics/catalogue';
import { randomOf } from '../../lib/synth/random';

/** What there is to be asked for. */
interface There {
  readonly units: readonly string[];
  /** Units that have others below them. */
  readonly parents: readonly string[];
  readonly reports: readonly string[];
  readonly years: readonly number[];
}

const pathsOf = ({ units, parents, reports, years }: There): readonly string[] => {
  const metrics = METRICS.slice(0, 24).map(({ key }) => key);
  const views = ['', '.csv', '.json', '.xlsx', '.svg'];
  return [
    '/',
    '/units',
    '/coverage',
    '/quality',
    '/dictionary',
    '/data',
    '/imports',
    '/search?q=示例',
    '/api/v1/units?limit=50',
    '/index.csv',
    '/units.xlsx',
    ...metrics.flatMap((metric) =>
      years.flatMap((year) => views.map((twin) => `/rank${twin}?metric=${metric}&year=${year}`)),
    ),
    ...years.flatMap((year) => ['', '.csv'].map((twin) => `/outcomes${twin}?year=${year}`)),
    ...metrics.slice(1).map((metric) => `/scatter?x=${metrics[0]}&y=${metric}`),
    ...parents.map((parent) => `/regions/${parent}`),
    ...units.flatMap((unit) => [
      `/units/${unit}`,
      `/units/${unit}/brief`,
      `/units/${unit}.csv`,
      `/trend?unit=${unit}`,
      `/api/v1/units/${unit}`,
    ]),
    ...reports.flatMap((report) => [
      `/reports/${report}`,
      `/reports/${report}.xlsx`,
      `/reports/${report}/source`,
    ]),
    ...metrics.map((metric) => `/api/v1/observations?metric=${metric}&limit=200`),
  ];
};

/** Addresses of pages, of their files and of the interface, as readers of all kinds ask for them, shuffled; the same for a seed. */
export async function mixOf(db: Db, seed: number): Promise<readonly string[]> {
  const reports = await db.report.findMany({
    orderBy: [{ unitId: 'asc' }, { year: 'asc' }],
    select: { unitId: true, year: true },
  });
  const units = [...new Set(reports.map(({ unitId }) => unitId))];
  const years = [...new Set(reports.map(({ year }) => year))].toSorted();
  const below = await db.unit.findMany({
    where: { id: { in: units }, parentId: { not: null } },
    distinct: ['parentId'],
    orderBy: { parentId: 'asc' },
    select: { parentId: true },
  });
  const random = randomOf(seed);
  return pathsOf({
    units,
    parents: below.flatMap(({ parentId }) => parentId ?? []),
    reports: reports.map(({ unitId, year }) => `${unitId}-${year}`),
    years,
  })
    .map((path) => ({ path: encodeURI(path), at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ path }) => path);
}

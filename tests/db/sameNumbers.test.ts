import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';
import { RankTable } from '../../app/rank/RankTable';
import { RegionTable } from '../../app/regions/[code]/RegionTable';
import { RollUpTable } from '../../app/regions/[code]/RollUpTable';
import { ScatterTable } from '../../app/scatter/ScatterTable';
import { TrendTable } from '../../app/trend/TrendTable';
import { type ChartData, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { MOST_BARS } from '../../lib/chart/rankBars';
import { groupBy } from '../../lib/coverage/groupBy';
import type { FileTable } from '../../lib/export/fileTable';
import { printCsv } from '../../lib/export/printCsv';
import { printJson } from '../../lib/export/printJson';
import { printXlsx } from '../../lib/export/printXlsx';
import { rankingTable } from '../../lib/export/rankingTable';
import { regionTable } from '../../lib/export/regionTable';
import { rollUpTable } from '../../lib/export/rollUpTable';
import { scatterTable } from '../../lib/export/scatterTable';
import { trendTable } from '../../lib/export/trendTable';
import { loadRanking } from '../../lib/load/loadRanking';
import { loadRegion } from '../../lib/load/loadRegion';
import { loadScatter } from '../../lib/load/loadScatter';
import { loadTrend } from '../../lib/load/loadTrend';
import { hasApplicants, METRICS, type MetricKey, metricOf } from '../../lib/metrics/catalogue';
import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { APPLICANTS } from '../../lib/metrics/types';
import { LEVELS } from '../../lib/query/fields';
import { RANK_SORTS, rankQuery } from '../../lib/query/rankQuery';
import { regionQuery } from '../../lib/query/regionQuery';
import { AXIS_SCALES, scatterQuery } from '../../lib/query/scatterQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { toScatterPlot } from '../../lib/result/scatterPlot';
import { importFiles } from '../../lib/run/importFiles';
import { synthesize } from '../../lib/run/synthesize';
import { type Random, randomOf } from '../../lib/synth/random';
import { type AnsweredPlace, answeredPlace } from '../setup/answeredPlace';
import { callApi } from '../setup/callApi';
import type { FreshDatabase } from '../setup/freshDatabase';

/** One figure, wherever it is shown: whose, of which year, its digits, and why there are none. */
type Figure = readonly [unit: string, year: string, value: string | null, state: string];

const PROVENANCE = { address: 'http://localhost/', source: '', dataDate: null, dataVersion: null };

const digits = (value: unknown): string | null =>
  value === null || value === '' || value === undefined ? null : String(Number(value));

/** The figures of a list of rows with the columns of the files. */
const figuresOf = (rows: readonly Readonly<Record<string, unknown>>[]): readonly Figure[] =>
  rows.map((row) => [String(row.unit_id), String(row.year), digits(row.value), String(row.state)]);

const records = z.array(z.record(z.string(), z.unknown()));

function csvFigures(table: FileTable): readonly Figure[] {
  return figuresOf(
    records.parse(parse(printCsv(table, { language: null, bom: true }), { bom: true, columns: true })),
  );
}

const jsonFigures = (table: FileTable): readonly Figure[] =>
  figuresOf(z.object({ rows: records }).parse(JSON.parse(printJson(table))).rows);

async function xlsxFigures(table: FileTable): Promise<readonly Figure[]> {
  const sheet = read(await printXlsx(table, { language: null }), { type: 'array', sheets: '数据' }).Sheets
    .数据;
  return figuresOf(records.parse(utils.sheet_to_json(sheet ?? {}, { raw: true, defval: null })));
}

/** All pages of an answer. */
async function apiFigures(search: URLSearchParams): Promise<readonly Figure[]> {
  const { status, text } = await callApi(`/values?${search}&limit=1000`);
  expect([status, search.toString()]).toEqual([200, search.toString()]);
  return figuresOf(z.object({ data: records, next: z.null() }).parse(JSON.parse(text)).data);
}

/** Texts of the table's cells that hold figures, row by row, as a reader sees them. */
const shown = (element: ReactElement, cell: RegExp): readonly string[] =>
  [...renderToStaticMarkup(element).matchAll(cell)].map(([, html = '']) =>
    // A mark beside a figure is no part of it, nor are the sums in small print below it.
    html
      .replace(/<a class="quality[^>]*>[^<]*<\/a>/g, '')
      .replace(/<span class="beneath[^>]*>[^<]*<\/span>/g, '')
      .replace(/<[^>]*>/g, ''),
  );

/** What a figure is shown as. */
const words = ([, , value, state]: Figure, key: MetricKey): string =>
  value === null
    ? MISSING_WORDS[z.enum(Object.keys(MISSING_WORDS) as (keyof typeof MISSING_WORDS)[]).parse(state)] // its own keys
    : formatValue(Number(value), metricOf(key).unit);

const series = z.looseObject({ series: z.array(z.looseObject({ data: z.array(z.unknown()) })) });
const numbersIn = (data: ChartData) => series.parse(optionOf(data, LIGHT)).series;

/** A point of a line: a number, or, where it bears a mark, an item with the number in it; null where there is none. */
const numberAt = (point: unknown): number | null => {
  const { data } = z
    .union([z.number(), z.looseObject({ value: z.number() }).transform(({ value }) => value)])
    .safeParse(point);
  return data ?? null;
};

const sorted = (figures: readonly Figure[]) =>
  figures.toSorted((a, b) => `${a[0]}/${a[1]}`.localeCompare(`${b[0]}/${b[1]}`));

const metricAndApplicant = (random: Random) => {
  const { key } = random.pick(METRICS);
  return {
    metric: key,
    applicant: hasApplicants(key) && random.chance(0.4) ? random.pick(APPLICANTS) : 'total',
  };
};

async function checkRanking(random: Random, { fresh, years, parents }: AnsweredPlace): Promise<FileTable> {
  const given = {
    ...metricAndApplicant(random),
    year: String(random.pick(years)),
    sort: random.pick(RANK_SORTS),
    ...(random.chance(0.4) && { level: random.pick(LEVELS) }),
    ...(random.chance(0.4) && { parent: random.pick(parents) }),
  };
  // The interface gives all units that fit; the page holds to those alike unless asked not to.
  const page = await loadRanking(
    fresh.db,
    rankQuery.parse({ level: 'all', type: 'all', scope: 'all', ...given }),
  );
  if (!page) throw new Error('nothing loaded');
  const { ranking } = page;
  const table = rankingTable(ranking, null, 'long', PROVENANCE);
  const csv = csvFigures(table);
  const asked = JSON.stringify(given);
  expect([asked, jsonFigures(table)]).toEqual([asked, csv]);

  const { year, sort: _, ...same } = given;
  expect([asked, sorted(await apiFigures(new URLSearchParams({ ...same, from: year, to: year })))]).toEqual([
    asked,
    sorted(csv),
  ]);
  const cells = shown(
    createElement(RankTable, { ranking }),
    /<tr[^>]*><td class="num">[^<]*<\/td><th[\s\S]*?<\/th><td>[^<]*<\/td><td class="num">([\s\S]*?)<\/td>/g,
  );
  expect([asked, cells]).toEqual([asked, csv.slice(0, 100).map((figure) => words(figure, given.metric))]);
  // The bars come last: bands of intervals lie under them.
  const bars = numbersIn({ kind: 'ranking', ranking })
    .at(-1)
    ?.data.map((bar) => digits(z.looseObject({ value: z.number() }).parse(bar).value));
  const valued = csv.flatMap(([, , value]) => (value === null ? [] : [value]));
  expect([asked, bars?.map(Number).map(round)]).toEqual([
    asked,
    valued.slice(0, MOST_BARS).map(Number).map(round),
  ]);
  return table;
}

/** Files have the six places of the database; a chart draws the number itself. */
const round = (value: number): string => value.toFixed(6);

async function checkTrend(random: Random, { fresh, years, units }: AnsweredPlace): Promise<FileTable> {
  const [a, b] = [random.pick(years), random.pick(years)];
  const given = {
    ...metricAndApplicant(random),
    unit: [...new Set(Array.from({ length: random.int(1, 6) }, () => random.pick(units)))],
    from: String(Math.min(a, b)),
    to: String(Math.max(a, b)),
  };
  const asked = JSON.stringify(given);
  const trend = await loadTrend(fresh.db, trendQuery.parse(given));
  if (!trend) throw new Error('nothing loaded');
  const table = trendTable(trend, 'long', PROVENANCE);
  const csv = csvFigures(table);
  expect([asked, jsonFigures(table)]).toEqual([asked, csv]);

  const { unit, ...same } = given;
  const search = new URLSearchParams({ ...same, crosswalk: '2014' });
  for (const id of unit) search.append('unit', id);
  // The interface has no row for a year without a report; a trend says that there is none.
  const withReport = new Set(
    trend.series.flatMap(({ unit: { id }, points }) =>
      points.filter(({ report }) => report).map(({ year }) => `${id}/${year}`),
    ),
  );
  const reported = csv.filter(([id, year]) => withReport.has(`${id}/${year}`));
  expect([asked, sorted(await apiFigures(search))]).toEqual([asked, sorted(reported)]);
  for (const figure of csv)
    if (!reported.includes(figure))
      expect([asked, figure[2], figure[3]]).toEqual([asked, null, 'not_reported']);

  const cells = shown(createElement(TrendTable, { trend }), /<td class="num(?: few)?">([\s\S]*?)<\/td>/g);
  const byYear = trend.years.flatMap((year) => csv.filter((figure) => figure[1] === String(year)));
  expect([asked, cells]).toEqual([asked, byYear.map((figure) => words(figure, given.metric))]);

  // A line is drawn in stretches: together they have each number of the year, and null where there is none.
  const lines = numbersIn({ kind: 'trend', trend }).filter((line) => line.id !== 'breaks');
  for (const { unit: row, points } of trend.series) {
    const own = lines.filter((line) => String(line.id).startsWith(`${row.id}/`));
    const drawn = points.map(
      (_, i) => own.map(({ data }) => numberAt(data[i])).find((value) => value !== null) ?? null,
    );
    const filed = csv.filter(([id]) => id === row.id).map(([, , value]) => value);
    expect([asked, drawn.map((value) => (value === null ? null : round(value)))]).toEqual([
      asked,
      filed.map((value) => (value === null ? null : round(Number(value)))),
    ]);
  }
  return table;
}

async function checkScatter(random: Random, { fresh, years, parents }: AnsweredPlace): Promise<FileTable> {
  const [x, y] = [random.pick(METRICS).key, random.pick(METRICS).key];
  const given = {
    year: String(random.pick(years)),
    ...(random.chance(0.4) && { level: random.pick(LEVELS) }),
    ...(random.chance(0.4) && { parent: random.pick(parents) }),
  };
  const [xapplicant, yapplicant] = [x, y].map((key) =>
    hasApplicants(key) ? random.pick(APPLICANTS) : 'total',
  );
  const asked = JSON.stringify({ x, y, xapplicant, yapplicant, ...given });
  const page = await loadScatter(
    fresh.db,
    scatterQuery.parse({
      level: 'all',
      type: 'all',
      scope: 'all',
      x,
      y,
      xapplicant,
      yapplicant,
      xscale: random.pick(AXIS_SCALES),
      yscale: random.pick(AXIS_SCALES),
      ...given,
    }),
  );
  if (!page) throw new Error('nothing loaded');
  const { scatter } = page;
  const table = scatterTable(scatter, null, 'long', PROVENANCE);
  const csv = csvFigures(table);
  expect([asked, jsonFigures(table)]).toEqual([asked, csv]);

  // Two rows a unit, one an axis.
  const [across, up] = [0, 1].map((odd) => csv.filter((_, i) => i % 2 === odd)) as [Figure[], Figure[]]; // two
  const { year, ...same } = given;
  for (const [metric, applicant = 'total', figures] of [
    [x, xapplicant, across],
    [y, yapplicant, up],
  ] as const)
    expect([
      asked,
      sorted(await apiFigures(new URLSearchParams({ ...same, metric, applicant, from: year, to: year }))),
    ]).toEqual([asked, sorted(figures)]);

  const cells = shown(
    createElement(ScatterTable, { scatter }),
    /<td class="num(?: missing| few)?">([\s\S]*?)(?:<span class="beneath[^"]*">[^<]*<\/span>)?<\/td>/g,
  );
  expect([asked, cells]).toEqual([
    asked,
    csv.slice(0, 200).map((figure, i) => words(figure, i % 2 === 0 ? x : y)),
  ]);

  const dots = numbersIn({ kind: 'scatter', plot: toScatterPlot(scatter) })
    .flatMap(({ data }) => data)
    .map((dot) => z.union([pair, z.looseObject({ value: pair }).transform(({ value }) => value)]).parse(dot))
    .map(([a, b]) => `${round(a)} ${round(b)}`);
  const filed = across.flatMap(([, , value], i) => {
    const other = up[i]?.[2] ?? null;
    const isOff = ([scale, of]: readonly [string, string | null]) => scale === 'log' && Number(of) <= 0;
    if (value === null || other === null) return [];
    const { xscale, yscale } = scatter.query;
    return isOff([xscale, value]) || isOff([yscale, other])
      ? []
      : [`${round(Number(value))} ${round(Number(other))}`];
  });
  expect([asked, dots.toSorted()]).toEqual([asked, filed.toSorted()]);
  return table;
}
const pair = z.tuple([z.number(), z.number()]);

async function checkRegion(random: Random, { fresh, years, parents }: AnsweredPlace): Promise<FileTable> {
  const { key: metric } = random.pick(METRICS);
  const [code, year] = [random.pick(parents), String(random.pick(years))];
  const asked = JSON.stringify({ code, metric, year });
  const page = await loadRegion(
    fresh.db,
    code,
    regionQuery.parse({ metric, year, sort: random.pick(RANK_SORTS) }),
  );
  const region = page?.region;
  if (!region) throw new Error('nothing loaded');
  const table = regionTable(region, 'long', PROVENANCE);
  const csv = csvFigures(table);
  expect([asked, jsonFigures(table)]).toEqual([asked, csv]);
  const cells = shown(
    createElement(RegionTable, { region }),
    /<tr[^>]*><td class="num">[^<]*<\/td><th[\s\S]*?<\/th><td class="num">([\s\S]*?)<\/td>/g,
  );
  expect([asked, cells]).toEqual([asked, csv.map((figure) => words(figure, metric))]);

  // Each child's own figures, as the interface gives them: the pooled value is of these.
  const valued = csv.flatMap(([, , value]) => (value === null ? [] : [Number(value)]));
  expect([asked, region.ranking.valued]).toEqual([asked, valued.length]);
  const { unit } = metricOf(metric);
  if (unit === '件' || unit === '项')
    expect([asked, region.ranking.pooled]).toEqual([
      asked,
      valued.length === 0 ? null : valued.reduce((sum, value) => sum + value, 0),
    ]);

  const rolled = figuresOf(
    records
      .parse(
        parse(printCsv(rollUpTable(region, PROVENANCE), { language: null, bom: true }), {
          bom: true,
          columns: true,
        }),
      )
      .map((row) => ({ ...row, unit_id: row.metric })),
  );
  const shownOwn = shown(
    createElement(RollUpTable, { region, evaluated: null }),
    /<tr><th scope="row">[\s\S]*?<\/th><td class="num">([\s\S]*?)<\/td>/g,
  );
  const isShown =
    region.rollUp.because !== 'no_children' &&
    region.rollUp.rows.some(({ own, sum }) => own.kind === 'value' || sum !== null);
  expect([asked, shownOwn]).toEqual([
    asked,
    isShown ? rolled.map((figure, i) => words(figure, region.rollUp.rows[i]?.metric.key ?? metric)) : [],
  ]);
  return table;
}

/**
 * Workbooks take long to make and to read: the rows of all tables that are typed alike stand in one, which has to hold what their CSV
 * holds, row by row.
 */
async function checkWorkbooks(tables: readonly FileTable[]): Promise<void> {
  const alike = groupBy(tables, ({ columns }) => columns.map(({ key, kind }) => `${key} ${kind}`).join());
  for (const [first, ...others] of alike.values()) {
    if (!first) continue;
    const whole = { ...first, rows: [first, ...others].flatMap(({ rows }) => [...rows]) };
    expect(await xlsxFigures(whole)).toEqual(csvFigures(whole));
  }
}

/** Queries of each kind on each of the two: with those of the other, a thousand. */
const EACH = 250;
const BATCH = 50;

describe.each([
  ['the sample', (fresh: FreshDatabase) => importFiles(fresh.db, ['prisma/sample'])],
  [
    'an invented country',
    (fresh: FreshDatabase) =>
      synthesize(fresh, { units: 40, seed: 7, firstYear: 2016, lastYear: 2023 }, { evaluate: false }),
  ],
] as const)('%s', (name, fill) => {
  let place: AnsweredPlace;
  beforeAll(async () => {
    place = await answeredPlace(fill);
  });
  afterAll(() => place.fresh.drop());

  const random = randomOf(name.length);
  test.each(Array.from({ length: EACH / BATCH }, (_, i) => i + 1))(
    `rankings, ${BATCH} at a time (%d): chart, table, CSV, workbook, JSON and API have the same numbers`,
    async () => {
      const tables = [];
      for (let i = 0; i < BATCH; i += 1) tables.push(await checkRanking(random, place));
      await checkWorkbooks(tables);
    },
  );
  test.each(Array.from({ length: EACH / BATCH }, (_, i) => i + 1))(
    `trends, ${BATCH} at a time (%d): chart, table, CSV, workbook, JSON and API have the same numbers`,
    async () => {
      const tables = [];
      for (let i = 0; i < BATCH; i += 1) tables.push(await checkTrend(random, place));
      await checkWorkbooks(tables);
    },
  );
  test('scatters: chart, table, CSV, workbook, JSON and API have the same numbers', async () => {
    const tables = [];
    for (let i = 0; i < BATCH; i += 1) tables.push(await checkScatter(random, place));
    await checkWorkbooks(tables);
  });
  test('regions: table, CSV, workbook, JSON and the sum have the same numbers', async () => {
    const tables = [];
    for (let i = 0; i < BATCH; i += 1) tables.push(await checkRegion(random, place));
    await checkWorkbooks(tables);
  });
});

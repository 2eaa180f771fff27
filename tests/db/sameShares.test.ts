import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';
import { CompareTable } from '../../app/compare/CompareTable';
import { BreakdownTable } from '../../app/outcomes/BreakdownTable';
import { TrendTable } from '../../app/trend/TrendTable';
import { type ChartData, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { groupBy } from '../../lib/coverage/groupBy';
import { compareTable } from '../../lib/export/compareTable';
import type { FileTable } from '../../lib/export/fileTable';
import { outcomesTable } from '../../lib/export/outcomesTable';
import { trendTable } from '../../lib/export/trendTable';
import { loadCompare } from '../../lib/load/loadCompare';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { loadTrend } from '../../lib/load/loadTrend';
import { hasApplicants, METRICS, type MetricKey, metricOf } from '../../lib/metrics/catalogue';
import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { APPLICANTS } from '../../lib/metrics/types';
import { compareQuery } from '../../lib/query/compareQuery';
import { BREAKDOWN_NAMES, outcomesQuery } from '../../lib/query/outcomesQuery';
import { canAdd, trendQuery } from '../../lib/query/trendQuery';
import { OUTCOMES } from '../../lib/result/composition';
import { MOST_DRAWN, toBars } from '../../lib/result/toBreakdown';
import { importFiles } from '../../lib/run/importFiles';
import { synthesize } from '../../lib/run/synthesize';
import { type Random, randomOf } from '../../lib/synth/random';
import { type AnsweredPlace, answeredPlace } from '../setup/answeredPlace';
import { callApi } from '../setup/callApi';
import { csvCells, type FileCells, jsonCells, xlsxCells } from '../setup/fileCells';
import type { FreshDatabase } from '../setup/freshDatabase';

jest.setTimeout(120_000);

const PROVENANCE = { address: 'http://localhost/', source: '', dataDate: null, dataVersion: null };
/** Queries of each kind on each of the two. */
const EACH = 10;

/** What a test leaves: a table whose workbook is held against its CSV, with those of the others that are alike. */
interface Checked {
  readonly table: FileTable;
  readonly keys: readonly string[];
}

/** What an answer of the interface says of a metric, by unit and year: digits, or the state. */
async function apiValues(search: string): Promise<ReadonlyMap<string, string>> {
  const { status, text } = await callApi(`/values?${search}&limit=1000`);
  expect([search, status]).toEqual([search, 200]);
  const row = z.object({ unit_id: z.string(), year: z.number(), value: z.unknown(), state: z.string() });
  const { data } = z.object({ data: row.array(), next: z.null() }).parse(JSON.parse(text));
  return new Map(
    data.map(({ unit_id, year, value, state }) => [
      `${unit_id}/${year}`,
      value === null ? state : String(Number(value)),
    ]),
  );
}

const sayOf = ({ value, state }: FileCells): string => value ?? state ?? '';
const keyOf = ({ unit_id, year }: FileCells): string => `${unit_id}/${year}`;
const numberOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);

/** The word for a state; what is none (digits, or such a word) stays. */
const wordOf = (state: string): string =>
  Object.entries(MISSING_WORDS).find(([name]) => name === state)?.[1] ?? state;

/** A value as a page shows it, or the word for what it has instead. */
const words = ({ value, state }: FileCells, unit: Parameters<typeof formatValue>[1]): string =>
  value === null || value === undefined ? wordOf(state ?? '') : formatValue(Number(value), unit);

const plain = (html: string): string =>
  html
    // A mark beside a figure is no part of it, nor are the sums in small print below it.
    .replace(/<a class="quality[^>]*>[^<]*<\/a>/g, '')
    .replace(/<span class="beneath[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '');
/** The cells of figures of a table, row by row: what stands first, and what stands in small print below. */
const shownIn = (element: ReactElement): readonly (readonly string[])[] =>
  [...renderToStaticMarkup(element).matchAll(/<td class="num(?: few)?"[^>]*>([\s\S]*?)<\/td>/g)].map(
    ([, html = '']) => html.split(/<(?:small class="share"|span class="rank")[^>]*>/).map(plain),
  );

const option = z.looseObject({
  series: z.array(z.looseObject({ id: z.string().optional(), data: z.array(z.unknown()) })),
});
const seriesOf = (data: ChartData) => option.parse(optionOf(data, LIGHT)).series;
/** A point that is drawn: a number, or, where it bears a mark, an item with the number in it. */
const numberAt = (point: unknown): number | null => {
  const { data } = z
    .union([z.number(), z.looseObject({ value: z.number() }).transform(({ value }) => value)])
    .safeParse(point);
  return data ?? null;
};
/** Files have the six places of the database; a chart draws the number itself. */
const six = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : value.toFixed(6);

/** Shares of counts in per cent, as a chart draws them; null where one is missing, or there is nothing to divide. */
function sharesOf(counts: readonly (number | null)[]): readonly number[] | null {
  const known = counts.flatMap((count) => count ?? []);
  const sum = known.reduce((total, count) => total + count, 0);
  return known.length === counts.length && sum > 0 ? known.map((count) => (100 * count) / sum) : null;
}

async function checkOutcomes(random: Random, { fresh, years, parents }: AnsweredPlace): Promise<Checked> {
  const given = {
    view: random.pick(BREAKDOWN_NAMES),
    year: String(random.pick(years)),
    ...(random.chance(0.5) && { level: 'all', type: 'all', scope: 'all' }),
    ...(random.chance(0.4) && { parent: random.pick(parents) }),
  };
  const asked = JSON.stringify(given);
  const page = await loadOutcomes(fresh.db, outcomesQuery.parse(given));
  if (!page) throw new Error('nothing loaded');
  const { result, parent } = page;
  const { parts, whole } = result.breakdown;
  const table = outcomesTable(result, parent, 'long', PROVENANCE);
  const keys = ['unit_id', 'year', 'metric', 'applicant', 'value', 'share', 'whole', 'state'];
  const csv = csvCells(table, keys);
  expect([asked, jsonCells(table, keys)]).toEqual([asked, csv]);
  const rows = [...groupBy(csv, ({ unit_id }) => unit_id).values()];
  expect([asked, rows.map(({ length }) => length)]).toEqual([asked, result.rows.map(() => parts.length)]);

  // A share is that of the sum of all parts, or none.
  for (const row of rows) {
    const shares = sharesOf(row.map(({ value }) => numberOf(value)));
    expect([asked, row.map(({ share }) => six(numberOf(share)))]).toEqual([
      asked,
      row.map((_, i) => six(shares?.[i])),
    ]);
  }

  const name = ({ metric, applicant }: { readonly metric: string; readonly applicant: string }): string =>
    applicant === 'total' ? metric : `${metric}_${applicant}`;
  const across = [whole, ...parts].map(name);
  const wideKeys = ['unit_id', ...across, ...across.map((key) => `${key}_state`)];
  const wideTable = outcomesTable(result, parent, 'wide', PROVENANCE);
  const wide = csvCells(wideTable, wideKeys);
  expect([asked, jsonCells(wideTable, wideKeys)]).toEqual([asked, wide]);
  expect([asked, wide.map((row) => across.map((key) => row[key]))]).toEqual([
    asked,
    rows.map((row) => [row[0]?.whole ?? null, ...row.map(({ value }) => value)]),
  ]);

  // The interface gives one part, and the whole, of every unit that the page shows.
  const part = random.int(0, parts.length - 1);
  for (const { metric, applicant } of [whole, parts[part] ?? whole]) {
    const values = await apiValues(
      `metric=${metric}&applicant=${applicant}&from=${given.year}&to=${given.year}`,
    );
    const key = name({ metric, applicant });
    expect([
      asked,
      metric,
      wide.map(({ unit_id }) => wordOf(values.get(`${unit_id}/${given.year}`) ?? '')),
    ]).toEqual([asked, metric, wide.map((row) => row[key] ?? row[`${key}_state`])]);
  }

  const cells = shownIn(createElement(BreakdownTable, { result }));
  const expected = rows.slice(0, 100).flatMap((row, n) => [
    ...row.map((one) => {
      const isShare = one.share !== null && one.share !== undefined && Number(one.value) > 0;
      return [words(one, '件'), isShare ? formatValue(Number(one.share), '%') : ''];
    }),
    [
      words(
        { value: wide[n]?.[name(whole)] ?? null, state: wide[n]?.[`${name(whole)}_state`] ?? null },
        '件',
      ),
      '',
    ],
  ]);
  expect([asked, cells.map(([value = '', share = '']) => [value, share])]).toEqual([asked, expected]);

  const composition = toBars(result, MOST_DRAWN);
  const drawn = seriesOf({ kind: 'composition', composition }).map(({ data }) => data.map(numberAt).map(six));
  const counts = rows.map((row) => row.map(({ value }) => numberOf(value)));
  const full = counts.filter((row) => !row.includes(null));
  const together = composition.bars.length > 0 && composition.bars[0]?.of === undefined;
  const bars = [
    ...(together ? [parts.map((_, i) => full.reduce((sum, row) => sum + (row[i] ?? Number.NaN), 0))] : []),
    ...counts.filter((_, n) => rows[n]?.[0]?.whole !== null).slice(0, MOST_DRAWN),
  ].map(sharesOf);
  expect([asked, drawn]).toEqual([asked, parts.map((_, i) => bars.map((bar) => six(bar?.[i])))]);
  return { table, keys };
}

async function checkCompare(random: Random, { fresh, years, units }: AnsweredPlace): Promise<Checked> {
  const isOneUnit = random.chance(0.3);
  const several = <Item>(from: readonly Item[], most: number): Item[] => [
    ...new Set(Array.from({ length: most }, () => random.pick(from))),
  ];
  const given = {
    unit: isOneUnit ? [random.pick(units)] : several(units, random.int(2, 6)),
    year: several(years, isOneUnit ? 2 : 1).map(String),
  };
  const asked = JSON.stringify(given);
  const page = await loadCompare(fresh.db, compareQuery.parse(given));
  if (!page) throw new Error('nothing loaded');
  const { comparison } = page;
  const { columns } = comparison;
  const table = compareTable(comparison, PROVENANCE);
  const keys = ['unit_id', 'year', 'metric', 'group', 'value', 'state', 'rank', 'of', 'difference', 'report'];
  const csv = csvCells(table, keys);
  expect([asked, jsonCells(table, keys)]).toEqual([asked, csv]);

  const byMetric = [...groupBy(csv, ({ metric }) => metric).values()];
  const { metric } = random.pick(csv);
  const search = new URLSearchParams({ metric: metric ?? '' });
  for (const unit of given.unit) search.append('unit', unit);
  const values = await apiValues(search.toString());
  for (const cell of csv)
    if (cell.metric === metric)
      expect([asked, metric, sayOf(cell)]).toEqual([
        asked,
        metric,
        cell.report === null ? 'not_reported' : values.get(keyOf(cell)),
      ]);

  for (const [first, ...others] of byMetric)
    for (const { value, difference } of others) {
      const [from, to] = [numberOf(first?.value), numberOf(value)];
      if (from === null || to === null) expect([asked, difference]).toEqual([asked, null]);
      // Over forms that do not compare there is none either.
      else if (difference !== null)
        expect([asked, Number(difference)]).toEqual([asked, expect.closeTo(to - from, 5)]);
    }

  // On the page the metrics of a group stand together.
  const grouped = [...groupBy(byMetric, ([cell]) => cell?.group).values()].flat();
  const sizeOf = (difference: string | null | undefined, key: MetricKey): string =>
    difference === null || difference === undefined
      ? ''
      : formatValue(Math.abs(Number(difference)), metricOf(key).unit).replace('%', '');
  const cells = shownIn(createElement(CompareTable, { comparison }));
  const across = columns.length === 2 ? 3 : columns.length;
  expect([asked, cells.length]).toEqual([asked, grouped.length * across]);
  for (const [n, row] of grouped.entries()) {
    const key = METRICS.find((one) => one.key === row[0]?.metric)?.key;
    if (!key) throw new Error(`No metric ${row[0]?.metric}`);
    for (const [i, cell] of row.entries()) {
      const [value, ...small] = cells[n * across + i] ?? [];
      expect([asked, key, value]).toEqual([asked, key, words(cell, metricOf(key).unit)]);
      const rank = cell.rank === null ? [] : [`${cell.rank} / ${cell.of}`];
      expect([asked, key, small.slice(0, rank.length)]).toEqual([asked, key, rank]);
      const difference = columns.length === 2 ? undefined : small[rank.length];
      if (columns.length !== 2)
        expect([asked, key, difference ?? '']).toEqual([
          asked,
          key,
          expect.stringContaining(sizeOf(cell.difference, key)),
        ]);
      if (columns.length !== 2 && cell.difference === null) expect(difference).toBeUndefined();
    }
    if (columns.length === 2) {
      const [difference] = cells[n * across + 2] ?? [];
      const size = sizeOf(row[1]?.difference, key);
      expect([asked, key, difference]).toEqual([
        asked,
        key,
        size === '' ? '' : expect.stringContaining(size),
      ]);
    }
  }

  const reported = columns.filter(({ report }) => report !== null);
  const shares = reported.map(({ unit, year }) =>
    sharesOf(
      OUTCOMES.map(({ key }) => {
        const cell = csv.find((one) => one.metric === key && keyOf(one) === `${unit.id}/${year}`);
        return numberOf(cell?.value);
      }),
    ),
  );
  const drawn = seriesOf({ kind: 'slope', composition: comparison.outcomes }).map(({ data }) =>
    data.map(numberAt).map(six),
  );
  expect([asked, drawn]).toEqual([asked, OUTCOMES.map((_, i) => shares.map((of) => six(of?.[i])))]);
  return { table, keys };
}

async function checkTrendMode(random: Random, { fresh, years, units }: AnsweredPlace): Promise<Checked> {
  const { key: metric } = random.pick(METRICS);
  const mode = canAdd(metric) && random.chance(0.5) ? 'share' : 'index';
  const [a, b] = [random.pick(years), random.pick(years)];
  const given = {
    metric,
    mode,
    applicant: hasApplicants(metric) && random.chance(0.4) ? random.pick(APPLICANTS) : 'total',
    unit: [...new Set(Array.from({ length: random.int(1, 14) }, () => random.pick(units)))],
    from: String(Math.min(a, b)),
    to: String(Math.max(a, b)),
  };
  const asked = JSON.stringify(given);
  const trend = await loadTrend(fresh.db, trendQuery.parse(given));
  if (!trend) throw new Error('nothing loaded');
  const table = trendTable(trend, 'long', PROVENANCE);
  const keys = ['unit_id', 'year', 'value', 'state', mode, `${mode}_state`];
  const csv = csvCells(table, keys);
  expect([asked, jsonCells(table, keys)]).toEqual([asked, csv]);
  const shownOf = (cell: FileCells | undefined): number | null => numberOf(cell?.[mode]);

  // The wide file holds the same, a column a year.
  const wideKeys = ['unit_id', ...trend.years.map((year) => `${metric}_${year}_${mode}`)];
  const wide = csvCells(trendTable(trend, 'wide', PROVENANCE), wideKeys);
  expect([asked, wide.flatMap((row) => wideKeys.slice(1).map((key) => row[key] ?? null))]).toEqual([
    asked,
    csv.map((cell) => cell[mode]),
  ]);

  // A share is of those that have a figure in the year; an index is 100 where it begins.
  const byYear = groupBy(csv, ({ year }) => year);
  if (mode === 'share')
    for (const [, cells] of byYear) {
      const sum = cells.flatMap(({ value }) => numberOf(value) ?? []).reduce((total, one) => total + one, 0);
      for (const cell of cells)
        expect([asked, six(shownOf(cell))]).toEqual([
          asked,
          cell.value === null || sum === 0 ? null : six((100 * Number(cell.value)) / sum),
        ]);
    }
  else
    for (const [, cells] of groupBy(csv, ({ unit_id }) => unit_id)) {
      const first = cells.find((cell) => shownOf(cell) !== null);
      if (first) expect([asked, shownOf(first), Number(first.value) > 0]).toEqual([asked, 100, true]);
    }

  const unit = metricOf(metric).unit;
  const wordsOf = (cell: FileCells): string => {
    const value = shownOf(cell);
    if (value !== null)
      return mode === 'share' ? formatValue(value, '%') : formatValue(value, '%').replace('%', '');
    const state = cell[`${mode}_state`] ?? '';
    return state === '未起算' ? `${words(cell, unit)}（未起算）` : state;
  };
  const cells = shownIn(createElement(TrendTable, { trend })).map(([text]) => text);
  const inOrder =
    trend.series.length > 12 ? csv : trend.years.flatMap((year) => byYear.get(String(year)) ?? []);
  expect([asked, cells]).toEqual([asked, inOrder.map(wordsOf)]);

  // A line is drawn in stretches: together they have each number of the year, and null where there is none.
  const lines = seriesOf({ kind: 'trend', trend }).filter(({ id }) => id !== 'breaks');
  for (const { unit: row } of trend.series) {
    const own = lines.filter(({ id }) => id?.startsWith(`${row.id}/`));
    const drawn = trend.years.map(
      (_, i) => own.map(({ data }) => numberAt(data[i])).find((value) => value !== null) ?? null,
    );
    const filed = csv.filter(({ unit_id }) => unit_id === row.id).map(shownOf);
    expect([asked, drawn.map(six)]).toEqual([asked, filed.map(six)]);
  }
  return { table, keys };
}

/** Workbooks take long to make and to read: the rows of all tables with the same columns stand in one. */
async function checkWorkbooks(all: readonly Checked[]): Promise<void> {
  const alike = groupBy(all, ({ table }) => table.columns.map(({ key, kind }) => `${key} ${kind}`).join());
  for (const [first, ...others] of alike.values()) {
    if (!first) continue;
    const whole = {
      ...first.table,
      rows: [first, ...others].flatMap(({ table }) => [...table.rows]),
    };
    expect(await xlsxCells(whole, first.keys)).toEqual(csvCells(whole, first.keys));
  }
}

describe.each([
  ['the sample', (fresh: FreshDatabase) => importFiles(fresh.db, ['prisma/sample'])],
  [
    'an invented country',
    (fresh: FreshDatabase) =>
      synthesize(fresh, { units: 40, seed: 8, firstYear: 2016, lastYear: 2024 }, { evaluate: false }),
  ],
] as const)('%s', (name, fill) => {
  let place: AnsweredPlace;
  beforeAll(async () => {
    place = await answeredPlace(fill);
  });
  afterAll(() => place.fresh.drop());

  const random = randomOf(name.length);
  test.each([
    ['outcomes', checkOutcomes],
    ['comparisons', checkCompare],
    ['trends as index or share', checkTrendMode],
  ] as const)('%s: chart, table, CSV, workbook and JSON have the same numbers', async (_, check) => {
    const all: Checked[] = [];
    for (let i = 0; i < EACH; i += 1) all.push(await check(random, place));
    await checkWorkbooks(all);
  });
});

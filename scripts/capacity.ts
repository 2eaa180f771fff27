/**
 * Says what larger countries need, by what the one in the database takes (docs/scaling.md); started by run.js.
 *
 *   npm run capacity -- --rate R [--years Y] [--core-hour PRICE --gb-month PRICE]
 *
 * R is reports read, checked and stored a second by one core, as `npm run bench -- import` measures it: its rate divided by the cores.
 * Y are the years that the reports are spread over (12). With prices it says what a million reports cost to import once and to keep
 * for a month. Looks at DATABASE_URL, or the embedded database of a country invented by `npm run bench -- --size national`.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import type { Db } from '../lib/db/client';
import { measureTables, type TableSize } from '../lib/db/measureTables';
import { capacityFor } from '../lib/run/capacity';
import { openDatabase } from '../lib/run/openDatabase';
import { withDatabase } from '../lib/run/withDatabase';

const SIZES = [50_000, 1_000_000, 3_000_000] as const;
const GB = 1_000 ** 3;

const { values } = parseArgs({
  options: {
    rate: { type: 'string' },
    years: { type: 'string', default: '12' },
    'core-hour': { type: 'string' },
    'gb-month': { type: 'string' },
  },
});

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${name}“${text}”不对：应为大于零的数。`);
  return value;
}

const digits = (value: number, places = 1): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: places });
const perRow = (bytes: number, { rows }: TableSize): string => (rows === 0 ? '–' : digits(bytes / rows));

function printTables(tables: readonly TableSize[]): void {
  const table = new Table({ head: ['table', 'rows', 'MB', 'indexes, MB', 'bytes a row', 'of its indexes'] });
  for (const one of tables.filter(({ rows }) => rows > 0).slice(0, 12))
    table.push([
      one.name,
      digits(one.rows),
      digits((one.heap * 1_000) / GB),
      digits((one.indexes * 1_000) / GB),
      perRow(one.heap, one),
      perRow(one.indexes, one),
    ]);
  console.log(table.toString());
}

interface Asked {
  readonly rate: number;
  readonly years: number;
  readonly coreHour: number | null;
  readonly gbMonth: number | null;
}

async function printCapacity(db: Db, { rate, years, coreHour, gbMonth }: Asked): Promise<number> {
  const tables = await measureTables(db);
  if (!tables.some(({ name, rows }) => name === 'report' && rows > 0)) {
    console.error(
      '数据库里没有年报，无从推算：请先导入，或用 npm run bench -- --size national rank 生成一个合成国家。',
    );
    return 1;
  }
  printTables(tables);
  const table = new Table({
    head: ['reports', 'figures, million', 'rows, GB', 'indexes, GB', 'hot, GB', 'import, core hours', 'cost'],
  });
  for (const reports of SIZES) {
    const needs = capacityFor({ tables, reportsPerCoreSecond: rate }, reports, years);
    const hours = needs.importSeconds / 3_600;
    const gigabytes = (needs.heap + needs.indexes) / GB;
    table.push([
      digits(reports),
      digits(needs.observations / 1_000_000),
      digits(needs.heap / GB),
      digits(needs.indexes / GB),
      digits(needs.hot / GB),
      digits(hours),
      coreHour === null || gbMonth === null
        ? '–'
        : `${digits(hours * coreHour)} + ${digits(gigabytes * gbMonth)} a month`,
    ]);
  }
  console.log(table.toString());
  return 0;
}

async function main(): Promise<void> {
  const rate = numberOf('rate', values.rate);
  const years = numberOf('years', values.years) ?? 12; // it has a default
  const [coreHour, gbMonth] = [
    numberOf('core-hour', values['core-hour']),
    numberOf('gb-month', values['gb-month']),
  ];
  if (rate === null)
    throw new RangeError('请用 --rate 给出一个核每秒导入多少份年报：见 npm run bench -- import。');
  await withDatabase(({ db }) => printCapacity(db, { rate, years, coreHour, gbMonth }), {
    open: () => openDatabase('.data/bench/national'),
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof RangeError ? error.message : error);
  process.exitCode = 1;
});

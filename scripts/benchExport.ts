/**
 * Measures the download of the whole data set; started by run.js.
 *
 *   npm run bench:export [-- --rounds 1]
 *
 * Reads the database of DATABASE_URL, or the invented country of `npm run synth -- --figures` in .data/synth. `csv`: /data/all.csv over HTTP,
 * against the server's own COPY … TO STDOUT (FORMAT csv) of the same columns, in turn in the same run; by how much the web server's memory grows
 * meanwhile. `parquet`: its size against the CSV. `abort`: how long a query outlives its reader. Asserts nothing.
 */
import { get } from 'node:http';
import { availableParallelism, cpus, totalmem } from 'node:os';
import process from 'node:process';
import Table from 'cli-table3';
import { Command } from 'commander';
import { dataSelect } from '../lib/db/dataset/dataSelect';
import { openSnapshot } from '../lib/db/dataset/openSnapshot';
import { freePort } from '../lib/db/embeddedPostgres';
import { buildIfStale } from '../lib/run/buildIfStale';
import { openDatabase } from '../lib/run/openDatabase';
import { residentMemory } from '../lib/run/residentMemory';
import { startWebServer } from '../lib/run/webServer';

const FOLDER = '.data/synth';
/** The build of the tests: one for all. */
const BUILD = '.data/site';
const MB = 1024 * 1024;
const LF = 0x0a;

interface Reading {
  readonly seconds: number;
  readonly bytes: number;
  readonly lines: number;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) lines += 1;
  return lines;
}

/** Takes everything and keeps nothing. */
async function drain(pieces: AsyncIterable<Uint8Array>): Promise<Reading> {
  const started = performance.now();
  let [bytes, lines] = [0, 0];
  for await (const piece of pieces) {
    bytes += piece.length;
    lines += countLines(piece);
  }
  return { seconds: (performance.now() - started) / 1000, bytes, lines };
}

const request = (address: string): Promise<AsyncIterable<Uint8Array> & { destroy(): unknown }> =>
  new Promise((done, failed) => {
    get(address, (response) => {
      if (response.statusCode === 200) done(response);
      else failed(new Error(`${address}: ${response.statusCode}`));
    }).once('error', failed);
  });

async function copyAll(url: string): Promise<Reading> {
  const snapshot = await openSnapshot(url);
  if (!snapshot) throw new Error('No connection for the baseline');
  async function* records(): AsyncIterable<Uint8Array> {
    if (!snapshot) return;
    for (const year of snapshot.years)
      yield* snapshot.copy(
        dataSelect({ version: snapshot.version.number }, year, { guard: false, notice: null }),
      );
  }
  try {
    return await drain(records());
  } finally {
    await snapshot.close();
  }
}

/** By how many MB a process grows at most while some work is done. */
async function growth<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<readonly [Result, number | null]> {
  const before = residentMemory(pid);
  let most = before;
  const watch = setInterval(() => {
    const now = residentMemory(pid);
    if (now !== null && most !== null && now > most) most = now;
  }, 200);
  try {
    const result = await work();
    return [result, before === null || most === null ? null : most - before];
  } finally {
    clearInterval(watch);
  }
}

const { rounds } = new Command('bench:export')
  .option('--rounds <n>', '轮数', '1')
  .parse()
  .opts<{ rounds: string }>();

const open = await openDatabase(FOLDER);
buildIfStale(BUILD);
const web = startWebServer(await freePort(), (await open.openToWeb()).url, BUILD);
await web.ready;
const { pid } = web;
if (pid === undefined) throw new Error('The web server has no process');
const mb = (value: number | null): string => (value === null ? '' : value.toFixed(0));
const table = new Table({
  head: ['case', 'rows', 'MB', 's', 'rows/s', 'COPY s', 'ratio', 'server grew MB'],
  style: { head: [], border: [] },
});
try {
  const [year] = await open.db.$queryRaw<{ year: number }[]>`SELECT min(year)::int AS year FROM report`;
  await drain(await request(`${web.address}/data/all.csv?from=${year?.year}&to=${year?.year}`)); // warms up both
  let csvBytes = Number.NaN;
  for (let round = 0; round < Number(rounds); round += 1) {
    const copied = await copyAll(open.url);
    const [csv, grew] = await growth(pid, async () => drain(await request(`${web.address}/data/all.csv`)));
    csvBytes = csv.bytes;
    if (csv.lines !== copied.lines + 1) throw new Error(`${csv.lines} lines beside ${copied.lines} records`);
    table.push([
      'csv',
      copied.lines,
      mb(csv.bytes / MB),
      csv.seconds.toFixed(1),
      (copied.lines / csv.seconds).toFixed(0),
      copied.seconds.toFixed(1),
      (copied.seconds / csv.seconds).toFixed(2),
      mb(grew),
    ]);
    console.log(table.toString());
  }
  const leaving = await request(`${web.address}/data/all.csv`);
  for await (const _ of leaving) break; // ends the response
  leaving.destroy();
  const left = performance.now();
  for (;;) {
    const [row] = await open.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'atlas-download' AND datname = current_database()`;
    if (row?.count === 0) break;
    if (performance.now() - left > 60_000) throw new Error('A query outlived its reader by a minute');
    await new Promise((done) => setTimeout(done, 20));
  }
  console.log(`abort: the query was gone ${(performance.now() - left).toFixed(0)} ms after its reader`);
  const [parquet, grew] = await growth(pid, async () =>
    drain(await request(`${web.address}/data/all.parquet`)),
  );
  table.push([
    'parquet',
    '',
    mb(parquet.bytes / MB),
    parquet.seconds.toFixed(1),
    '',
    '',
    `size ${(parquet.bytes / csvBytes).toFixed(3)}`,
    mb(grew),
  ]);
} finally {
  await web.stop();
  await open.close();
}
const [cpu] = cpus();
console.log(
  `${availableParallelism()} cores (${cpu?.model ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}`,
);
console.log(table.toString());
process.exit();

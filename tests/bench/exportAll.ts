import { get, type IncomingMessage } from 'node:http';
import type { Db } from '../../lib/db/client';
import { dataSelect } from '../../lib/db/dataset/dataSelect';
import { openSnapshot } from '../../lib/db/dataset/openSnapshot';
import { SYNTHETIC_WORDS } from '../../lib/export/markSynthetic';
import { residentMemory } from '../../lib/run/residentMemory';
import { type BenchCase, type Measured, SIZES } from './benchCase';
import { withBenchSite } from './benchSite';
import { median } from './median';

/** MB by which the web server may grow while it sends everything. */
const MOST_GROWN = 64;
/** Milliseconds by which a query may outlive the reader of its file. */
const MOST_OUTLIVED = 2_000;
const LF = 0x0a;
const MB = 1_000_000;

interface Reading {
  readonly seconds: number;
  readonly bytes: number;
  readonly lines: number;
}

/** Takes everything, keeps nothing. */
async function drain(pieces: AsyncIterable<Uint8Array>): Promise<Reading> {
  const started = performance.now();
  let [bytes, lines] = [0, 0];
  for await (const piece of pieces) {
    bytes += piece.length;
    for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, at + 1)) lines += 1;
  }
  return { seconds: (performance.now() - started) / 1_000, bytes, lines };
}

/** The body of a download, as Node's own client hands it over. */
const download = (address: string): Promise<IncomingMessage> =>
  new Promise((done, failed) => {
    get(address, (response) => {
      if (response.statusCode === 200) done(response);
      else failed(new Error(`${address}: ${response.statusCode}`));
    }).once('error', failed);
  });

/** The server's own CSV of some years, of the same columns, as it comes over its protocol. */
async function copyYears(url: string, wanted: (year: number, place: number) => boolean): Promise<Reading> {
  const snapshot = await openSnapshot(url);
  if (!snapshot) throw new Error('As many downloads are under way as there may be');
  const { years, version, copy } = snapshot;
  async function* records(): AsyncIterable<Uint8Array> {
    for (const year of years.filter(wanted))
      yield* copy(dataSelect({ version: version.number }, year, { guard: false, notice: SYNTHETIC_WORDS }));
  }
  try {
    return await drain(records());
  } finally {
    await snapshot.close();
  }
}

/** By how many MB a process grows at most while some work is done; null where the system does not tell. */
async function growth<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<readonly [Result, number | null]> {
  const before = residentMemory(pid);
  let most = before;
  const watch = setInterval(() => {
    const now = residentMemory(pid);
    if (now !== null && most !== null && now > most) most = now;
  }, 100);
  try {
    const result = await work();
    return [result, before === null || most === null ? null : most - before];
  } finally {
    clearInterval(watch);
  }
}

/** How many milliseconds a query outlives the reader of its file. */
async function outlives(db: Db, address: string): Promise<number> {
  const leaving = await download(address);
  for await (const _ of leaving) break; // ends the response
  leaving.destroy();
  const left = performance.now();
  for (;;) {
    const [row] = await db.$queryRaw<{ readonly count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE application_name = 'atlas-download' AND datname = current_database()`;
    if (row?.count === 0) return performance.now() - left;
    if (performance.now() - left > 60_000) throw new Error('A query outlived its reader by a minute');
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Everything as CSV over HTTP against the database's own COPY, half of which is measured before and half after; and as Parquet. */
export const EXPORT_ALL: BenchCase = {
  name: 'export',
  run: (size) =>
    withBenchSite(size, 'on', async ({ address, db, url, pid }) => {
      const { lastYear, rounds } = SIZES[size];
      const csv = `${address}/data/all.csv`;
      await drain(await download(`${csv}?from=${lastYear}`));
      await copyYears(url, (year) => year >= lastYear);
      const [ours, theirs, grown]: [number[], number[], number[]] = [[], [], []];
      let [rows, bytes] = [0, 0];
      // One round of ten million rows is long enough.
      for (let round = 0; round < (size === 'national' ? 1 : rounds); round += 1) {
        const before = await copyYears(url, (_, place) => place % 2 === 0);
        const [whole, grew] = await growth(pid, async () => drain(await download(csv)));
        const after = await copyYears(url, (_, place) => place % 2 === 1);
        rows = before.lines + after.lines;
        bytes = whole.bytes;
        if (whole.lines !== rows + 1) throw new Error(`${whole.lines} lines beside ${rows} records`);
        ours.push(rows / whole.seconds);
        theirs.push(rows / (before.seconds + after.seconds));
        if (grew !== null) grown.push(grew);
      }
      const outlived = await outlives(db, csv);
      const [parquet, parquetGrew] = await growth(pid, async () =>
        drain(await download(`${address}/data/all.parquet`)),
      );
      const memory = (name: string, mb: number): Measured => ({
        name: `web server grows, ${name}`,
        ours: mb,
        against: 'what is allowed',
        baseline: MOST_GROWN,
        unit: 'MB',
        ratio: mb / MOST_GROWN,
        bar: { kind: 'most', ratio: 1 },
      });
      const [our, their] = [median(ours), median(theirs)];
      return [
        {
          name: `all.csv over HTTP, ${rows} rows`,
          ours: our,
          against: 'COPY of the same columns',
          baseline: their,
          unit: 'rows/s',
          ratio: our / their,
          bar: { kind: 'least', ratio: 0.7 },
        },
        ...(grown.length > 0 ? [memory('all.csv', Math.max(...grown))] : []),
        {
          name: 'query outlives a reader who leaves',
          ours: outlived,
          against: 'what is allowed',
          baseline: MOST_OUTLIVED,
          unit: 'ms',
          ratio: outlived / MOST_OUTLIVED,
          bar: { kind: 'most', ratio: 1 },
        },
        {
          name: `all.parquet in ${parquet.seconds.toFixed(0)} s`,
          ours: parquet.bytes / MB,
          against: 'all.csv',
          baseline: bytes / MB,
          unit: 'MB',
          ratio: parquet.bytes / bytes,
          bar: { kind: 'most', ratio: 0.15 },
        },
        ...(parquetGrew === null ? [] : [memory('all.parquet', parquetGrew)]),
      ];
    }),
};

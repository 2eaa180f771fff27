/**
 * Kills an import again and again and compares what comes of it with an import that was left alone; started by run.js.
 *
 *   npm run kills -- [--target import|web|postgres] [--kills 50] [--reports 2000] [--seed 1]
 *
 * Writes an invented country to a temporary folder and imports it once in peace. Then imports it into another database, with SIGKILL
 * at a random moment and the same command again, until it was killed so often; an import that got to its end before is begun anew in
 * an empty database. After each kill no report may be half stored; each finished database must equal the first one, table by table,
 * volatile columns aside, and verify clean. With web or postgres a whole site runs instead, and its web server (or npm start itself) or its embedded database
 * is killed, while pages are asked for and imports run (tests/setup/killSite.ts). Uses a PostgreSQL of its own, or the server of TEST_DATABASE_URL. Exits 1 when anything differs.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { databaseHash } from '../lib/db/databaseHash';
import { startEmbeddedPostgres } from '../lib/db/embeddedPostgres';
import { findHalfStored } from '../lib/db/findHalfStored';
import type { TableHash } from '../lib/db/hashTables';
import { runImport } from '../lib/run/importFiles';
import { verifyDatabase } from '../lib/run/verify/verifyDatabase';
import { randomOf } from '../lib/synth/random';
import { type CountryToImport, countryToImport } from '../tests/setup/countryToImport';
import type { FreshDatabase } from '../tests/setup/freshDatabase';
import { runAndKill } from '../tests/setup/killedImport';
import { killSite } from '../tests/setup/killSite';

const command = new Command('kills')
  .description('反复杀死导入，看结果是否和没有中断的一样')
  .option('--target <目标>', '杀死什么：import、web 或 postgres', 'import')
  .option('--kills <次数>', '杀死的次数', '50')
  .option('--reports <份数>', '报告的份数', '2000')
  .option('--seed <整数>', '决定在哪些时刻杀死', '1')
  .parse();
const options = command.opts<{
  readonly target: string;
  readonly kills: string;
  readonly reports: string;
  readonly seed: string;
}>();
const { target } = options;
if (target !== 'import' && target !== 'web' && target !== 'postgres') {
  console.error(`--target 只能是 import、web 或 postgres，不是“${target}”。`);
  process.exit(1);
}
const [kills, reports, seed] = [options.kills, options.reports, options.seed].map(Number);

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);

/** Tables in which two databases differ. */
function differences(one: readonly TableHash[], other: readonly TableHash[]): readonly string[] {
  const hashes = new Map(other.map((table) => [table.table, table]));
  return one.flatMap(({ table, rows, hash }) => {
    const second = hashes.get(table);
    return second?.hash === hash ? [] : [`${table}: ${rows} rows and ${second?.rows} rows`];
  });
}

async function killUntil(
  country: CountryToImport,
  most: number,
  expected: readonly TableHash[],
  window: number,
) {
  const random = randomOf(seed ?? 1);
  const faults: string[] = [];
  let done = 0;
  let finished = 0;
  let target: FreshDatabase = await country.database();
  while (done < most || finished === 0) {
    const after = done < most ? Math.floor(random.next() * window) : null;
    const { killed, code, err } = await runAndKill([country.folder], target.url, after);
    if (killed) {
      done += 1;
      const half = await findHalfStored(target.db);
      const stored = await target.db.report.count();
      console.log(
        `kill ${done}: after ${after} ms of work, ${stored} reports stored, ${half.length} of them half`,
      );
      faults.push(...half);
      continue;
    }
    if (code === null || code > 1) faults.push(`The import ended with ${code}: ${err}`);
    const runs = await target.db.importRun.findMany({ select: { resumed: true, finishedAt: true } });
    const differing = differences(expected, await databaseHash(target.db));
    console.log(
      `finished: ${runs.length} run, taken up again ${runs.map(({ resumed }) => resumed).join()} times, ${differing.length === 0 ? 'equal to the undisturbed one' : `differs in ${differing.join('; ')}`}`,
    );
    faults.push(...differing);
    for await (const part of verifyDatabase(target.db))
      faults.push(...part.faults.map(({ sentence }) => sentence));
    finished += 1;
    await target.drop();
    target = await country.database();
  }
  await target.drop();
  return { done, finished, faults };
}

const root = mkdtempSync(join(tmpdir(), 'atlas-kills-'));
chmodSync(root, 0o711);
const server = process.env.TEST_DATABASE_URL ? null : await startEmbeddedPostgres(root);
const url = process.env.TEST_DATABASE_URL ?? server?.url ?? '';
try {
  const started = performance.now();
  const country = await countryToImport(url, join(root, 'country'), reports ?? 2000);
  console.log(`${country.reports} invented reports written in ${seconds(started)} s`);
  const calm = await country.database();
  const since = performance.now();
  await runImport(calm.db, [country.folder]);
  console.log(`imported undisturbed in ${seconds(since)} s: ${await calm.db.report.count()} reports`);
  const expected = await databaseHash(calm.db);
  let faults: readonly string[];
  if (target === 'import') {
    // Most kills in a tenth of the time that the whole takes, so that one import is killed many times.
    const window = Math.max(500, (performance.now() - since) / 10);
    const result = await killUntil(country, kills ?? 50, expected, window);
    faults = result.faults;
    console.log(
      `${result.done} kills, ${result.finished} imports finished, ${faults.length} faults; ${seconds(started)} s in all`,
    );
  } else {
    const result = await killSite(root, country, expected, {
      target,
      kills: kills ?? 50,
      random: randomOf(seed ?? 1),
    });
    faults = result.faults;
    const back = result.back.toSorted((a, b) => a - b);
    console.log(
      `${result.kills} kills of ${target}, ${result.imports} imports, back after ${back[Math.floor(back.length / 2)]?.toFixed(0)} ms in the median, ${back.at(-1)?.toFixed(0)} ms at most; ${faults.length} faults; ${seconds(started)} s in all`,
    );
  }
  for (const fault of faults.slice(0, 20)) console.error(fault);
  await calm.drop();
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
}
process.exit();

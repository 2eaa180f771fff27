import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { connect, type Db } from '../../lib/db/client';
import { databaseHash } from '../../lib/db/databaseHash';
import { freePort, startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';
import type { TableHash } from '../../lib/db/hashTables';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { beginSynthetic } from '../../lib/db/synthetic/beginSynthetic';
import { restoreBackup } from '../../lib/run/backup/restoreBackup';
import { writeBackup } from '../../lib/run/backup/writeBackup';
import { buildIfStale } from '../../lib/run/buildIfStale';
import { registerUnits } from '../../lib/run/registerUnits';
import { verifyDatabase } from '../../lib/run/verify/verifyDatabase';
import type { Random } from '../../lib/synth/random';
import type { CountryToImport } from './countryToImport';
import { type LiveSite, probe, startLiveSite, untilReady } from './liveSite';

/** What killing parts of a running site came to. */
export interface SiteKills {
  readonly kills: number;
  /** Milliseconds from each kill until the site said that it was ready. */
  readonly back: readonly number[];
  readonly imports: number;
  readonly faults: readonly string[];
}

const PAGES = ['/', '/rank?year=2023', '/coverage', '/units', '/imports'];
/** Milliseconds after the site is ready within which the next kill falls; a web server must have lived two seconds (scripts/serve.ts). */
const EARLIEST = 2_100;
const SPAN = 6_000;

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Runs an import as a user would, into the database in a folder. */
function startImport(folder: string, reports: string): Promise<number | null> {
  const child = spawn(process.execPath, ['scripts/run.js', 'import', reports], {
    env: { ...process.env, ATLAS_DATA: folder, DATABASE_URL: '', TEST_DATABASE_URL: '' },
    stdio: 'ignore',
  });
  return new Promise((done) => child.once('exit', done));
}

/** Which process the next kill hits: of the web, every third time npm start itself, which systemd would start again. */
function victimOf(site: LiveSite, target: 'web' | 'postgres', nth: number): number | null {
  if (target === 'postgres') return site.pidOf('postgres');
  return site.pidOf(nth % 3 === 0 ? 'start' : 'web');
}

async function faultsOf(db: Db, expected: readonly TableHash[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for await (const part of verifyDatabase(db)) faults.push(...part.faults.map(({ sentence }) => sentence));
  const now = new Map((await databaseHash(db)).map((one) => [one.table, one.hash]));
  for (const { table, hash } of expected) if (now.get(table) !== hash) faults.push(`${table} differs`);
  return faults;
}

/**
 * Serves a site on an embedded database in a folder, imports into it again and again, and meanwhile kills its web server or its database so many
 * times at random moments. The site must be back each time by itself; each import must come to what the undisturbed
 * one came to, and the database must verify clean.
 */
export async function killSite(
  root: string,
  country: CountryToImport,
  expected: readonly TableHash[],
  {
    target,
    kills,
    random,
  }: { readonly target: 'web' | 'postgres'; readonly kills: number; readonly random: Random },
): Promise<SiteKills> {
  buildIfStale();
  const folder = join(root, 'live');
  const server = await startEmbeddedPostgres(folder);
  await migrate(server.url);
  const db = connect(server.url);
  await beginSynthetic(db, country.plan);
  await loadBaseData(db);
  const problem = await registerUnits(db, country.units);
  if (problem !== null) throw new Error(problem);
  const empty = join(root, 'empty.zip');
  await writeBackup(db, empty);

  const site = startLiveSite(folder, await freePort());
  const faults: string[] = [];
  const back: number[] = [];
  let imports = 0;
  try {
    if ((await untilReady(site.address, 300_000)) === null) throw new Error('The site did not start');
    const probing = probe(site.address, PAGES);
    while (back.length < kills) {
      // An importer that was left from before would keep the restored database from being put in its place.
      await restoreBackup({ db, url: server.url }, empty, { replace: true });
      let code: number | null | undefined;
      const importing = startImport(folder, country.folder).then((ended) => {
        code = ended;
      });
      while (code === undefined && back.length < kills) {
        await sleep(EARLIEST + random.next() * SPAN);
        const pid = victimOf(site, target, back.length + 1);
        if (pid === null) continue;
        process.kill(pid, 'SIGKILL');
        await sleep(100); // /ready may answer once more before what it rests on is seen to be gone
        const ready = await untilReady(site.address);
        if (ready === null) faults.push(`kill ${back.length + 1}: not back`);
        back.push(ready ?? Number.NaN);
        console.log(`kill ${back.length} of ${target}: ready again after ${ready?.toFixed(0)} ms`);
      }
      await importing;
      imports += 1;
      if (code !== 0 && code !== 1) faults.push(`The import ended with ${code}`);
      const found = await faultsOf(db, expected);
      console.log(
        `import ${imports} came to its end: ${found.length === 0 ? 'equal to the undisturbed one, verified clean' : found.join('; ')}`,
      );
      faults.push(...found);
    }
    const { counts, wrong } = await probing.stop();
    console.log(`answers meanwhile: ${[...counts].map(([what, count]) => `${what}: ${count}`).join(', ')}`);
    faults.push(...wrong);
  } finally {
    await site.stop();
    await db.$disconnect();
    await server.stop();
  }
  return { kills: back.length, back, imports, faults };
}

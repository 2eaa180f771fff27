import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';
import { openToWeb } from '../../lib/db/webRole';
import { buildIfStale } from '../../lib/run/buildIfStale';
import { importFiles } from '../../lib/run/importFiles';
import { startWebServer } from '../../lib/run/webServer';
import { countryToImport } from '../setup/countryToImport';
import type { FreshDatabase } from '../setup/freshDatabase';

/** A served site with the older years of an invented country, and the documents of the newer ones to be imported meanwhile. */
export interface LoadSite {
  readonly address: string;
  readonly database: FreshDatabase;
  /** Of the web server's process. */
  readonly pid: number;
  /** Folders of documents that are not imported yet, and how many these are. */
  readonly waiting: readonly string[];
  readonly waitingCount: number;
}

/** How many of the twelve years are there from the beginning: every fifth report or so. */
const YEARS_BEFORE = 3;

/** Opens such a site of about so many reports yet to be imported, does the work, and closes and removes all of it. */
export async function withLoadSite<Result>(
  waiting: number,
  work: (site: LoadSite) => Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'atlas-load-'));
  chmodSync(root, 0o711);
  const server = await startEmbeddedPostgres(root);
  try {
    const country = await countryToImport(server.url, join(root, 'country'), Math.round(waiting * 1.32));
    const years = readdirSync(country.folder)
      .toSorted()
      .map((year) => join(country.folder, year));
    const before = years.slice(0, YEARS_BEFORE);
    const after = years.slice(YEARS_BEFORE);
    const database = await country.database();
    await importFiles(database.db, before);
    buildIfStale();
    const { url } = await openToWeb(database.url);
    const web = startWebServer(await freePort(), url, '.next', {
      API_RATE_LIMIT: '0',
      ROUTE_RATE_LIMITS: 'off',
    });
    try {
      await web.ready;
      if (web.pid === undefined) throw new Error('The web server has no process');
      const waitingCount = after.reduce((count, folder) => count + readdirSync(folder).length, 0);
      return await work({ address: web.address, database, pid: web.pid, waiting: after, waitingCount });
    } finally {
      await web.stop();
      await database.drop();
    }
  } finally {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

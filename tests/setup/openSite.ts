import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { connect } from '../../lib/db/client';
import { freePort, startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { openToWeb } from '../../lib/db/webRole';
import { buildIfStale } from '../../lib/run/buildIfStale';
import { findBrowser } from '../../lib/run/findBrowser';
import { importFiles } from '../../lib/run/importFiles';
import { replicaUrls } from '../../lib/run/replicaUrls';
import { startWebServer } from '../../lib/run/webServer';
import { withAdmin } from './freshDatabase';
import { type RunningReplica, startReplica } from './startReplica';

/** The application with the sample, as a visitor sees it. */
export interface Site {
  readonly address: string;
  /** Path of the browser to visit it with. */
  readonly browser: string;
  /** The only place for temporary files that the web server knows. */
  readonly temporary: string;
  /** Address of the database, as its owner: tests make databases of their own beside it. */
  readonly databaseUrl: string;
  close(): Promise<void>;
}

function withoutLogin(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/** Throws when no figure was ever read from a replica: then the pages were tested without it. */
async function refuseUnread({ url }: RunningReplica): Promise<void> {
  const isRead = await withAdmin(url, async (client) => {
    const { rows } = await client.query(
      `SELECT sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0)) > 0 AS "isRead" FROM pg_stat_user_tables WHERE relname LIKE 'observation_2%'`,
    );
    return z.object({ isRead: z.boolean() }).parse(rows[0]).isRead;
  });
  if (!isRead) throw new Error('No page read its figures from this replica');
}

/** Database, sample, build and web server, from nothing; the data lies under `folder`. With TEST_REPLICAS=n pages read from n replicas. */
export async function openSite(folder: string): Promise<Site> {
  const browser = await findBrowser();
  if (!browser) throw new Error('没有找到 Chromium：请安装 chromium，或用 CHROMIUM_PATH 指明它的位置。');
  const server = await startEmbeddedPostgres(folder);
  try {
    await migrate(server.url);
    const db = connect(server.url);
    await loadBaseData(db);
    const refused = (await importFiles(db, ['prisma/sample'])).filter(({ outcome }) => outcome === 'refused');
    await db.$disconnect();
    if (refused.length > 0) throw new Error(`The sample is refused: ${JSON.stringify(refused)}`);

    buildIfStale('.data/site');
    const { url } = await openToWeb(server.url); // as in production: the pages are tested with no more rights than they have
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const replicas: RunningReplica[] = [];
    for (let i = 0; i < Number(process.env.TEST_REPLICAS ?? 0); i += 1)
      replicas.push(await startReplica(server.url));
    const web = startWebServer(await freePort(), url, '.data/site', {
      TMPDIR: temporary,
      DATABASE_REPLICA_URLS: replicaUrls(replicas.map((one) => withoutLogin(one.url)).join(' '), url).join(
        ' ',
      ),
      ROUTE_RATE_LIMITS: 'off', // all tests ask from one address
    });
    await web.ready;
    return {
      address: web.address,
      browser,
      temporary,
      databaseUrl: server.url,
      close: async () => {
        await web.stop();
        for (const replica of replicas) await refuseUnread(replica);
        for (const replica of replicas) await replica.remove();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

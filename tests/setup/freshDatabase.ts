import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { connect, type Db } from '../../lib/db/client';

/** A database of one test file. */
export interface FreshDatabase {
  readonly db: Db;
  readonly url: string;
  drop(): Promise<void>;
}

/** The same server, another database. */
export function urlOfDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs some work on a connection of its own, which is closed whatever happens. */
export async function withAdmin<Result>(
  server: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The server that startPostgres.mjs made ready. */
export function testServer(): { readonly server: string; readonly template: string } {
  const { ATLAS_TEST_SERVER: server, ATLAS_TEST_TEMPLATE: template } = process.env;
  if (!server || !template)
    throw new Error('The test server is not running: see tests/setup/startPostgres.mjs');
  return { server, template };
}

/** Makes an empty database, or by default a copy of the migrated one with units and metrics but no report. */
export async function freshDatabase(content: 'empty' | 'migrated' = 'migrated'): Promise<FreshDatabase> {
  const { server, template } = testServer();
  const name = `atlas_${randomUUID().replaceAll('-', '')}`;
  const source = content === 'empty' ? 'template0' : template;
  await withAdmin(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)'); // test files run at once; a template is copied by one at a time
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  const url = urlOfDatabase(server, name);
  const db = connect(url);
  return {
    db,
    url,
    drop: async () => {
      await db.$disconnect();
      await withAdmin(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/**
 * Before the database tests: a PostgreSQL in a temporary folder, the one whose programs lie in TEST_POSTGRES_BIN, or the server of
 * TEST_DATABASE_URL, and in it one migrated database from which each test file copies its own (freshDatabase.ts).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { tsImport } from 'tsx/esm/api';
import { openFolder } from './openFolder.mjs';

async function start(folder) {
  const programs = process.env.TEST_POSTGRES_BIN;
  if (programs) {
    const { startGivenPostgres } = await tsImport('./givenPostgres.ts', import.meta.url);
    return startGivenPostgres(programs, folder);
  }
  const { startEmbeddedPostgres } = await tsImport('../../lib/db/embeddedPostgres.ts', import.meta.url);
  return startEmbeddedPostgres(folder);
}

export default async function startPostgres() {
  const { prepareTemplate } = await tsImport('./prepareTemplate.ts', import.meta.url);

  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? null : openFolder(mkdtempSync(join(tmpdir(), 'atlas-test-')));
  const server = folder ? await start(folder) : null;
  globalThis.atlasTestServer = { folder, server };
  process.env.ATLAS_TEST_SERVER = given ?? server.url;
  process.env.ATLAS_TEST_TEMPLATE = await prepareTemplate(process.env.ATLAS_TEST_SERVER);
}

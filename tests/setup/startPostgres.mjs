/**
 * Before the database tests: a PostgreSQL in a temporary folder, or the server of TEST_DATABASE_URL, and in it
 * one migrated database from which each test file copies its own (freshDatabase.ts).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { tsImport } from 'tsx/esm/api';
import { openFolder } from './openFolder.mjs';

export default async function startPostgres() {
  const { startEmbeddedPostgres } = await tsImport('../../lib/db/embeddedPostgres.ts', import.meta.url);
  const { prepareTemplate } = await tsImport('./prepareTemplate.ts', import.meta.url);

  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? null : openFolder(mkdtempSync(join(tmpdir(), 'atlas-test-')));
  const server = folder ? await startEmbeddedPostgres(folder) : null;
  globalThis.atlasTestServer = { folder, server };
  process.env.ATLAS_TEST_SERVER = given ?? server.url;
  process.env.ATLAS_TEST_TEMPLATE = await prepareTemplate(process.env.ATLAS_TEST_SERVER);
}

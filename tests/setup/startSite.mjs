/**
 * Before the browser tests: a PostgreSQL in a temporary folder with the sample imported, the application built
 * into a folder of its own, served on a free port; tests find it by `BASE_URL` (tests/e2e/browser.ts).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { tsImport } from 'tsx/esm/api';
import { openFolder } from './openFolder.mjs';

export default async function startSite() {
  const { openSite } = await tsImport('./openSite.ts', import.meta.url);
  const folder = openFolder(mkdtempSync(join(tmpdir(), 'atlas-site-')));
  const site = await openSite(folder);
  globalThis.atlasTestSite = { folder, site };
  process.env.BASE_URL = site.address;
  process.env.ATLAS_BROWSER = site.browser;
  process.env.ATLAS_TEST_TEMPORARY = site.temporary;
  process.env.ATLAS_TEST_DATABASE = site.databaseUrl;
}

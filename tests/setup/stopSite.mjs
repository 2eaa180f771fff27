/** After the browser tests: stops what startSite.mjs started, web server first. */
import { rmSync } from 'node:fs';

export default async function stopSite() {
  const { folder, site } = globalThis.atlasTestSite;
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** After the database tests: stops the server that startPostgres.mjs started and removes its folder. */
import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const { folder, server } = globalThis.atlasTestServer;
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

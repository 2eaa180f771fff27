/** Starts or finds the embedded server in a folder, says which, and lets go when its input ends. */
import process from 'node:process';
import { startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';

const { url, owned, stop } = await startEmbeddedPostgres(process.argv[2] ?? '');
console.log(JSON.stringify({ url, owned }));
process.stdin.resume().once('end', async () => {
  await stop();
  process.exit();
});

/** Starts or joins the embedded server in a folder, says where it is, and leaves it when its input ends. */
import process from 'node:process';
import { startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';

const { url, stop } = await startEmbeddedPostgres(process.argv[2] ?? '');
console.log(JSON.stringify({ url }));
process.stdin.resume().once('end', async () => {
  await stop();
  process.exit();
});

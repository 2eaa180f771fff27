/** Starts or joins the embedded server in a folder, says where it is, keeps it running if asked to, and leaves it when its input ends. */
import process from 'node:process';
import { startEmbeddedPostgres } from '../../lib/db/embeddedPostgres';
import { keepRunning } from '../../lib/db/keepRunning';

const [folder = '', keep] = process.argv.slice(2);
const { url, stop } = await startEmbeddedPostgres(folder);
const leave = keep === 'keep' ? keepRunning(folder, () => undefined) : null;
console.log(JSON.stringify({ url }));
process.stdin.resume().once('end', async () => {
  await leave?.();
  await stop();
  process.exit();
});

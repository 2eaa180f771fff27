/**
 * Verifies all that the database holds (docs/operations.md); started by run.js.
 *
 *   npm run verify
 *
 * Reads every stored file again and compares every cell; asks of every row whether it keeps to the constraints; makes everything derived anew
 * and compares. Changes nothing. Exits 1 when anything is wrong.
 */
import process from 'node:process';
import { verifyDatabase } from '../lib/run/verify/verifyDatabase';
import { withDatabase } from '../lib/run/withDatabase';

const clear = (): void => {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
};

await withDatabase(async ({ db }) => {
  let faulty = 0;
  let since = Date.now();
  const progress = (part: string, done: number, of: number): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${part} ${done}/${of}`);
  };
  for await (const { part, faults, notes } of verifyDatabase(db, progress)) {
    clear();
    console.log(
      `${faults.length === 0 ? '✓' : '✗'} ${part}（${((Date.now() - since) / 1000).toFixed(1)} 秒）`,
    );
    for (const { sentence, remedy } of faults) console.log(`    ${sentence}。\n      → ${remedy}`);
    for (const note of notes) console.log(`    提示：${note}`);
    faulty += faults.length;
    since = Date.now();
  }
  console.log(faulty === 0 ? '没有发现问题。' : `发现 ${faulty} 处问题。`);
  return faulty === 0 ? 0 : 1;
});

/**
 * Evaluates the quality rules for every report in the database (docs/quality.md); started by run.js.
 *
 *   npm run evaluate
 *
 * The import does so by itself for what it changes: this is for rules or units that have changed, and safe at any time.
 */
import process from 'node:process';
import { evaluateAll } from '../lib/db/evaluation/evaluateAll';
import { withDatabase } from '../lib/run/withDatabase';
import { yieldToReaders } from '../lib/run/yieldToReaders';

await withDatabase(async ({ db }) => {
  yieldToReaders();
  const started = Date.now();
  const done = await evaluateAll(
    db,
    (count) => {
      if (process.stdout.isTTY) process.stdout.write(`\r已核对 ${count} 份`);
    },
    null,
    (sentence) => console.error(sentence),
  );
  if (process.stdout.isTTY) process.stdout.write('\r');
  console.log(`已按现行规则核对 ${done} 份报告，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。`);
  return 0;
});

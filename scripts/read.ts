/**
 * Reads annual reports and prints what was found: one JSON object per file and line, per file in an archive, or
 * per report of a figures file (docs/read-contract.md).
 *
 *   npm run --silent read -- FILE…
 *
 * Needs no database and changes nothing. Exits 1 if any file was refused.
 */
import process from 'node:process';
import { toRefusal } from '../lib/checks/toOutcome';
import type { ReadOutcome } from '../lib/report/types';
import { inOrder } from '../lib/run/inOrder';
import { openReaders } from '../lib/run/readApart';
import { readPath } from '../lib/run/readPath';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('用法：npm run --silent read -- 文件…（每个文件输出一行 JSON）');
  process.exitCode = 1;
}

const readers = openReaders();
async function outcomesOf(path: string): Promise<readonly ReadOutcome[]> {
  const entries = await readPath(readers, path);
  if (typeof entries === 'string') return [toRefusal(path, null, entries)];
  return entries.flatMap(({ reports }) => reports.map(({ outcome }) => outcome));
}
for await (const [, outcomes] of inOrder(paths, readers.count + 1, outcomesOf)) {
  for (const outcome of outcomes) {
    console.log(JSON.stringify(outcome));
    if (outcome.status === 'refused') process.exitCode = 1;
  }
}
readers.close();

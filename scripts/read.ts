/**
 * Reads annual reports and prints what was found: one JSON object per file and line, per file in an archive, or
 * per report of a figures file (docs/read-contract.md).
 *
 *   npm run --silent read -- FILE…
 *
 * Needs no database and changes nothing. Exits 1 if any file was refused.
 */
import { readFiguresFile } from '../lib/checks/readFiguresFile';
import { readFile } from '../lib/checks/readFile';
import { toRefusal } from '../lib/checks/toOutcome';
import { isFiguresFile } from '../lib/report/parseFigureRows';
import type { ReadOutcome } from '../lib/report/types';
import { openFile } from '../lib/run/openFile';

async function readPath(path: string): Promise<readonly ReadOutcome[]> {
  const entries = openFile(path);
  if (typeof entries === 'string') return [toRefusal(path, null, entries)];
  const outcomes: ReadOutcome[] = [];
  for (const { file, bytes } of entries) {
    if (!isFiguresFile(bytes, file)) {
      outcomes.push(await readFile(file, bytes));
      continue;
    }
    const { sha256, reports, problems } = readFiguresFile(file, bytes);
    if (problems.length > 0) outcomes.push(toRefusal(file, sha256, problems.join('')));
    else outcomes.push(...reports.map(({ outcome }) => outcome));
  }
  return outcomes;
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('用法：npm run --silent read -- 文件…（每个文件输出一行 JSON）');
  process.exitCode = 1;
}
for (const path of paths) {
  for (const outcome of await readPath(path)) {
    console.log(JSON.stringify(outcome));
    if (outcome.status === 'refused') process.exitCode = 1;
  }
}

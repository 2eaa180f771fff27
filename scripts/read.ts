/**
 * Reads annual reports and prints what was found: one JSON object per file and line, or per report of a figures file
 * (docs/read-contract.md).
 *
 *   npm run --silent read -- FILE…
 *
 * Needs no database and changes nothing. Exits 1 if any file was refused.
 */
import { readFileSync } from 'node:fs';
import { readFiguresFile } from '../lib/checks/readFiguresFile';
import { readFile } from '../lib/checks/readFile';
import { toRefusal } from '../lib/checks/toOutcome';
import { describeFileError } from '../lib/document/describeFileError';
import { isFiguresFile } from '../lib/report/parseFigureRows';
import type { ReadOutcome } from '../lib/report/types';

async function readPath(path: string): Promise<readonly ReadOutcome[]> {
  try {
    const bytes = readFileSync(path);
    if (!isFiguresFile(bytes, path)) return [await readFile(path, bytes)];
    const { sha256, reports, problems } = readFiguresFile(path, bytes);
    return problems.length > 0
      ? [toRefusal(path, sha256, problems.join(''))]
      : reports.map(({ outcome }) => outcome);
  } catch (error) {
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return [toRefusal(path, null, sentence)];
  }
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

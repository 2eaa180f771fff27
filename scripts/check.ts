/**
 * Checks drafts of annual reports before they are published: what does not add up, and where (docs/checking.md).
 *
 *   npm run check -- FILE… [--json] [--html OUT]
 *
 * Needs no database and keeps nothing. Exits 0 when no finding is an error, 1 when one is, 2 when a file is refused or
 * the command is wrong.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { Command } from 'commander';
import { applyRules, type CheckedOutcome } from '../lib/checks/applyRules';
import { formatCheck } from '../lib/checks/formatCheck';
import { toRefusal } from '../lib/checks/toOutcome';
import { describeFileError } from '../lib/document/describeFileError';
import { inOrder } from '../lib/run/inOrder';
import { openReaders } from '../lib/run/readApart';
import { readPath } from '../lib/run/readPath';

const WRONG = 2;

/** Control characters of a foreign text would steer the terminal. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : ''));

const codeOf = ({ status, findings }: CheckedOutcome): number => {
  if (status === 'refused') return WRONG;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};

async function writeCopy(path: string, outcomes: readonly CheckedOutcome[]): Promise<string | null> {
  const [outcome] = outcomes;
  if (!outcome || outcomes.length > 1) {
    return `--html 一次只写一份报告，这里有 ${outcomes.length} 份：请逐份核对。`;
  }
  const { toCheckedCopy } = await import('../app/check/toCheckedCopy');
  try {
    writeFileSync(path, await toCheckedCopy(outcome));
    return null;
  } catch (error) {
    const sentence = describeFileError(path, error);
    if (sentence === null) throw error;
    return sentence;
  }
}

async function main(): Promise<void> {
  const command = new Command('check')
    .description('发布前核对：哪些数对不上，在哪里')
    .argument('<文件...>', '报告草稿')
    .option('--json', '每份报告输出一行 JSON')
    .option('--html <文件>', '写出标好的副本（一份报告）')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG))
    .parse();
  const { json = false, html } = command.opts<{ readonly json?: boolean; readonly html?: string }>();

  const readers = openReaders();
  const outcomesOf = async (path: string): Promise<readonly CheckedOutcome[]> => {
    const entries = await readPath(readers, path);
    if (typeof entries === 'string') return [applyRules(toRefusal(path, null, entries), 'document')];
    return entries.flatMap(({ reports }) =>
      reports.map(({ outcome, format }) => applyRules(outcome, format)),
    );
  };
  const all: CheckedOutcome[] = [];
  for await (const [, outcomes] of inOrder(command.args, readers.count + 1, outcomesOf)) {
    for (const outcome of outcomes) console.log(json ? JSON.stringify(outcome) : plain(formatCheck(outcome)));
    all.push(...outcomes);
  }
  readers.close();
  process.exitCode = Math.max(...all.map(codeOf));

  const problem = html === undefined ? null : await writeCopy(html, all);
  if (problem !== null) {
    console.error(problem);
    process.exitCode = WRONG;
  }
}

await main();

/**
 * Puts an operator's roster, who reports on which years and by when (docs/coverage.md), in the place of the old one.
 *
 *   npm run roster -- FILE.csv
 *   npm run roster -- --clear
 *
 * All rows are taken or none; the same file twice changes nothing. Exits 1 if the file was refused.
 */
import process from 'node:process';
import { Command } from 'commander';
import type { Db } from '../lib/db/client';
import { evaluateChanged } from '../lib/db/evaluation/evaluateChanged';
import { replaceRoster } from '../lib/db/roster';
import type { OpenDatabase } from '../lib/run/openDatabase';
import { registerRoster } from '../lib/run/registerRoster';
import { withDatabase } from '../lib/run/withDatabase';

/** More faults than this say nothing more. */
const SHOWN = 20;

const evaluate = (db: Db): Promise<number> =>
  evaluateChanged(db, null, undefined, (sentence) => console.error(sentence));

async function run({ db }: OpenDatabase, path: string | undefined): Promise<number> {
  if (path === undefined) {
    await replaceRoster(db, { spans: [], deadlines: [] });
    await evaluate(db);
    console.log('名册已清空：只有县级以上政府依法应报。');
    return 0;
  }
  const registered = await registerRoster(db, path);
  if (registered.kind === 'refused') {
    const { problems } = registered;
    for (const problem of problems.slice(0, SHOWN)) console.error(problem);
    if (problems.length > SHOWN) console.error(`另有 ${problems.length - SHOWN} 处，请先更正以上各处。`);
    console.error('名册没有改动。');
    return 1;
  }
  await evaluate(db);
  const { spans, deadlines } = registered.roster;
  console.log(`名册已替换：单位 ${spans.length} 行，直属下级期限 ${deadlines.length} 行。`);
  return 0;
}

async function main(): Promise<void> {
  const command = new Command('roster')
    .description('登记应报单位名册，替换原有名册')
    .argument('[文件]', '名册（CSV）')
    .option('--clear', '清空名册')
    .parse();
  const [path] = command.args;
  const { clear = false } = command.opts<{ clear?: boolean }>();
  if ((path === undefined) !== clear) {
    console.error('请给出一个名册文件，或只用 --clear 清空名册。');
    process.exitCode = 1;
    return;
  }
  await withDatabase((open) => run(open, path));
}

await main();

/**
 * Invents a country to measure and to show (docs/synthetic.md); started by run.js.
 *
 *   npm run synth -- --figures --units 650 --years 2014-2025 [--seed 1] [--no-evaluate]
 *
 * Writes units, reports and figures into the database of DATABASE_URL, or into an embedded one in .data/synth, and marks it
 * as synthetic. The database must hold no reports. Equal numbers make equal countries.
 */
import process from 'node:process';
import { Command } from 'commander';
import { DatabaseProblem } from '../lib/db/embeddedPostgres';
import type { SyntheticPlan } from '../lib/db/synthetic/findSynthetic';
import { openDatabase } from '../lib/run/openDatabase';
import { synthesize } from '../lib/run/synthesize';
import { parsePlan } from '../lib/synth/parsePlan';

const FOLDER = '.data/synth';

/** A line that grows on a terminal, and nothing elsewhere. */
function progress(word: string): (done: number) => void {
  return (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${word} ${done} 份`);
  };
}

async function figures(plan: SyntheticPlan, evaluate: boolean): Promise<number> {
  const open = await openDatabase(FOLDER);
  try {
    const started = Date.now();
    const made = await synthesize(open, plan, {
      evaluate,
      onStored: progress('已写入'),
      onEvaluated: progress('已核对'),
    });
    if (process.stdout.isTTY) process.stdout.write('\r');
    if (typeof made === 'string') {
      console.error(made);
      return 1;
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`已写入合成数据：${made.reports} 份报告，${made.observations} 个数，用时 ${seconds} 秒。`);
    if (!evaluate) console.log('还没有按规则核对：以 DATABASE_URL 指明这个数据库，再运行 npm run evaluate。');
    if (!process.env.DATABASE_URL) console.log(`数据库在 ${FOLDER}。`);
    return 0;
  } finally {
    await open.close();
  }
}

async function main(): Promise<void> {
  const command = new Command('synth')
    .description('虚构一个国家，供测量和演示')
    .requiredOption('--units <数目>', '单位数，1–70000')
    .requiredOption('--years <年-年>', '年份，如 2014-2025')
    .option('--seed <整数>', '同样的数得到同样的国家', '1')
    .option('--figures', '直接写入数据库')
    .option('--no-evaluate', '写入后不核对')
    .parse();
  const options = command.opts<{
    readonly units: string;
    readonly years: string;
    readonly seed: string;
    readonly figures?: boolean;
    readonly evaluate: boolean;
  }>();
  const plan = parsePlan(options, new Date().getFullYear() - 1);
  if (typeof plan === 'string' || !options.figures) {
    console.error(typeof plan === 'string' ? plan : '请说明要什么：--figures 写入数据库。');
    process.exitCode = 1;
    return;
  }
  try {
    process.exitCode = await figures(plan, options.evaluate);
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

await main();
// A database server that we started and that others joined must not keep this process alive.
process.exit();

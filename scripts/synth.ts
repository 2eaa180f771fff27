/**
 * Invents a country to measure and to show (docs/synthetic.md); started by run.js.
 *
 *   npm run synth -- --figures --units 650 --years 2014-2025 [--seed 1] [--no-evaluate]
 *
 * Writes units, reports and figures into the database of DATABASE_URL, or into an embedded one in .data/synth, and marks it
 * as synthetic. The database must hold no reports. Equal numbers make equal countries.
 *
 *   npm run synth -- --out DIR --units 650 --years 2014-2025 [--seed 1] [--pdf]
 *
 * Writes the same reports as documents in the mix of real formats and layouts, with what each says beside them. `--pdf` has a
 * browser print some of them.
 */
import process from 'node:process';
import { Command } from 'commander';
import { DatabaseProblem } from '../lib/db/databaseProblem';
import { describeFileError } from '../lib/document/describeFileError';
import { ensureChineseFont, findBrowser } from '../lib/run/findBrowser';
import { openDatabase } from '../lib/run/openDatabase';
import { synthesize } from '../lib/run/synthesize';
import { type Plan, parsePlan } from '../lib/synth/parsePlan';
import { LAYOUTS } from '../tests/layouts/layouts';
import { openPdfLayouts } from '../tests/layouts/render/pdf';
import { writeCountry } from '../tests/layouts/writeCountry';

const FOLDER = '.data/synth';

/** A line that grows on a terminal, and nothing elsewhere. */
function progress(word: string): (done: number) => void {
  return (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${word} ${done} 份`);
  };
}

async function figures(plan: Plan, evaluate: boolean): Promise<number> {
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

async function documents(plan: Plan, folder: string, withPdf: boolean): Promise<number> {
  const browser = withPdf && ensureChineseFont() ? await findBrowser() : null;
  if (withPdf && browser === null) {
    console.error('--pdf 要有 Chromium 和中文字体：请先安装，或去掉 --pdf。');
    return 1;
  }
  const pdf = browser === null ? null : await openPdfLayouts(browser);
  try {
    const layouts = [...LAYOUTS, ...(pdf?.layouts ?? [])];
    const count = await writeCountry(folder, plan, layouts, progress('已写出'));
    if (process.stdout.isTTY) process.stdout.write('\r');
    console.log(`已写出 ${count} 份虚构的报告：${folder}`);
    return 0;
  } catch (error) {
    const sentence = describeFileError(folder, error);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  } finally {
    await pdf?.close();
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
    .option('--out <文件夹>', '写成文件')
    .option('--pdf', '其中一部分由浏览器印成 PDF')
    .parse();
  const options = command.opts<{
    readonly units: string;
    readonly years: string;
    readonly seed: string;
    readonly figures?: boolean;
    readonly evaluate: boolean;
    readonly out?: string;
    readonly pdf?: boolean;
  }>();
  const plan = parsePlan(options, new Date().getFullYear() - 1);
  const { figures: isStored = false, out, evaluate, pdf = false } = options;
  if (typeof plan === 'string' || isStored === (out !== undefined)) {
    console.error(
      typeof plan === 'string' ? plan : '请说明要什么：--figures 写入数据库，或 --out 文件夹 写成文件。',
    );
    process.exitCode = 1;
    return;
  }
  try {
    process.exitCode = out === undefined ? await figures(plan, evaluate) : await documents(plan, out, pdf);
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

await main();
// A database server that we started and that others joined must not keep this process alive.
process.exit();

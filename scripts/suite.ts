/**
 * Format, lint, types, and all tests in turn; started by run.js. The last line is `N passed, N failed`, where each
 * check counts as one test; exits 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { ensureChineseFont, findBrowser } from '../lib/run/findBrowser';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const require = createRequire(join(process.cwd(), 'package.json'));
/** Path of a program that a package brings along. */
const program = (name: string, file: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), file);

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function check(name: string, args: readonly string[]): Tally {
  const started = Date.now();
  const ok = run(args);
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  /** Files that did not get as far as their tests. */
  numRuntimeErrorTestSuites: z.number(),
});

/** Runs one project of jest.config.js. A run that breaks off, and a project without tests, is a failure. */
function jest(project: string, env: Readonly<Record<string, string>> = {}): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-jest-'));
  const report = join(folder, 'report.json');
  const jestProgram = program('jest', 'bin/jest.js');
  const ok = run(
    [
      jestProgram,
      '--selectProjects',
      project,
      '--maxWorkers=100%',
      '--json',
      `--outputFile=${report}`,
      '--silent',
    ],
    env,
  );
  let tally: Tally = { passed: 0, failed: 1 };
  try {
    const counts = jestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
    if (counts.numPendingTests > 0)
      console.log(
        `${counts.numPendingTests} skipped: they need the corpus of real reports beside the project, or R or pandas.`,
      );
    tally = { passed: counts.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    console.error(`${project}：测试没有跑完。`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

async function browserTests(): Promise<Tally> {
  const browser = await findBrowser();
  if (browser === null) {
    console.error('没有找到 Chromium，也装不上：请安装 chromium，或用 CHROMIUM_PATH 指明它的位置。');
    return { passed: 0, failed: 1 };
  }
  if (!ensureChineseFont()) {
    console.error('没有找到中文字体，也装不上：请安装 fonts-noto-cjk。');
    return { passed: 0, failed: 1 };
  }
  return jest('e2e', { CHROMIUM_PATH: browser });
}

const tallies: readonly Tally[] = [
  check('format and lint', [program('@biomejs/biome', 'bin/biome'), 'ci', '--error-on-warnings']),
  check('types of the routes', [program('next', 'dist/bin/next'), 'typegen']),
  check('types', [program('typescript', 'bin/tsc'), '--noEmit']),
  check('known weaknesses of packages', ['scripts/run.js', 'audit']),
  jest('unit'),
  jest('db'),
  await browserTests(),
];
const sum = (of: keyof Tally): number => tallies.reduce((total, tally) => total + tally[of], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

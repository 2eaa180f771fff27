import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.data/lighthouse';
const SOURCE = 'tests/lighthouse';
const PROGRAM = join(FOLDER, 'node_modules/lighthouse/cli/index.js');

/** Installs Lighthouse as its own lock file says, unless that is done. Throws with npm's words when it cannot. */
export function installLighthouse(): void {
  const lock = 'package-lock.json';
  const isSame =
    existsSync(PROGRAM) &&
    readFileSync(join(SOURCE, lock), 'utf8') === readFileSync(join(FOLDER, lock), 'utf8');
  if (isSame) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', lock]) copyFileSync(join(SOURCE, file), join(FOLDER, file));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci in ${FOLDER} failed\n${stdout}${stderr}`);
}

/** Lighthouse's report of a page as JSON text. `form`: as a telephone on a slow line, or as a desktop computer. */
export function runLighthouse(url: string, browser: string, form: 'mobile' | 'desktop'): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      PROGRAM,
      url,
      '--output=json',
      '--output-path=stdout',
      '--quiet',
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { env: { ...process.env, CHROME_PATH: browser }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done(Buffer.concat(parts).toString('utf8'));
      else fail(new Error(`Lighthouse ended with ${code} at ${url}`));
    });
  });
}

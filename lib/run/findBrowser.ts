import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const run = (program: string, args: readonly string[]): { readonly ok: boolean; readonly out: string } => {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { ok: status === 0, out: stdout ?? '' };
};

function systemBrowser(): string | null {
  for (const name of NAMES) {
    const { ok, out } = run('which', [name]);
    if (ok && existsSync(out.trim())) return out.trim();
  }
  return null;
}

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function install(...packages: readonly string[]): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** Playwright's own download, for people on the open internet. */
async function downloadedBrowser(): Promise<string | null> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  const cli = join(
    createRequire(join(process.cwd(), 'package.json')).resolve('playwright-core/package.json'),
    '../cli.js',
  );
  run(process.execPath, [cli, 'install', 'chromium']);
  return existsSync(path) ? path : null;
}

/**
 * A Chromium to test with: CHROMIUM_PATH, the system's, Debian's package when we are root, Playwright's download,
 * in this order. Null when there is none.
 */
export async function findBrowser(): Promise<string | null> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  const found = systemBrowser();
  if (found) return found;
  if (canInstall()) {
    install('chromium');
    const installed = systemBrowser();
    if (installed) return installed;
  }
  return downloadedBrowser();
}

/** True when a Chinese font is there, after installing one where we may; systems without fontconfig have their own. */
export function ensureChineseFont(): boolean {
  const hasFont = (): boolean => run('fc-list', [':lang=zh']).out.trim() !== '';
  if (process.platform !== 'linux') return true;
  if (!hasFont() && canInstall()) install('fonts-noto-cjk', 'fontconfig');
  return hasFont();
}

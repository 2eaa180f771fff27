import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packStatic } from './packStatic';

const INPUTS = ['app', 'lib', 'instrumentation.ts', 'next.config.js', 'package-lock.json', 'tsconfig.json'];

/** Folder of a build, relative to the project; the tests have their own, so that they disturb no running server. */
export type BuildFolder = '.next' | '.data/site';

/** The `next` program of this project. */
export function nextProgram(): string {
  return createRequire(join(process.cwd(), 'package.json')).resolve('next/dist/bin/next');
}

function filesOf(path: string): readonly string[] {
  return path.includes('.')
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted();
}

/**
 * Builds the web application unless the last build there was made of the same files. Returns whether it built;
 * throws with the builder's output when that fails.
 */
export function buildIfStale(folder: BuildFolder = '.next'): boolean {
  const stamp = join(folder, 'atlas-built');
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  const digest = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;

  if (!readFileSync('next.config.js', 'utf8').includes('ATLAS_BUILD'))
    throw new Error('next.config.js must build into ATLAS_BUILD, or tests would overwrite a running server');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nextProgram(), 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ATLAS_BUILD: folder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`next build failed\n${stdout}${stderr}`);
  packStatic(folder);
  writeFileSync(stamp, digest);
  return true;
}

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Starting a database for the first time takes seconds; a process that waits longer waits for one that hangs. */
const PATIENCE_MS = 90_000;
const PAUSE_MS = 100;

/** True for a process that has ended and whose parent has not asked how; false also where the system does not tell. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** True while a process of that number exists, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The lock appears with its owner in it: on a full disk there is none, rather than one that nobody owns. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, file);
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')
      return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** True where a lock names nobody who lives. Throws where there is none. */
function isStale(file: string): boolean {
  const owner = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isNaN(owner) || !isAlive(owner);
}

/**
 * A process that was killed leaves its lock behind: a lock whose owner is gone, or that names none, is taken away. Another may have done so
 * since we looked, and have taken the lock: then that is what we moved aside, and we put it back.
 */
function clearStale(file: string): void {
  const aside = `${file}.aside.${process.pid}`;
  try {
    if (!isStale(file)) return;
    renameSync(file, aside);
    if (!isStale(aside)) linkSync(aside, file);
  } catch {
    // It was released while we looked.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Runs `work` while no other process does so on the same folder; the others wait. Throws what `work` throws, and an
 * `Error` when the lock cannot be had in a minute and a half.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(folder, 'lock');
  const deadline = performance.now() + PATIENCE_MS;
  while (!take(file)) {
    if (performance.now() > deadline)
      throw new Error(`${file} is held by process ${readFileSync(file, 'utf8')}`);
    clearStale(file);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

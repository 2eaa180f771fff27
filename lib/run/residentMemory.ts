import { readFileSync } from 'node:fs';

const PAGE = 4096;

/** Memory of a process that lies in RAM, in MB; null where the system does not tell it (only Linux does). */
export function residentMemory(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? (pages * PAGE) / 1024 / 1024 : null;
  } catch {
    return null; // ended meanwhile, or another system
  }
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'];

/** Port at the other end by the number of a socket; 0: it only listens. */
function remotePorts(): ReadonlyMap<string, number> {
  const ports = new Map<string, number>();
  for (const table of TABLES) {
    const [, ...lines] = readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n');
    for (const line of lines) {
      const [, , remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
      ports.set(inode, Number.parseInt(remote.split(':')[1] ?? '', 16));
    }
  }
  return ports;
}

/** A process and all that it started. */
function tree(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return [pid, ...children.filter((one) => one !== '').flatMap((one) => tree(Number(one)))];
  } catch {
    return []; // ended meanwhile
  }
}

/** Ports that a process and those it started are connected to, by socket. Empty where the system has no `/proc`. */
export function socketsOf(pid: number): readonly number[] {
  const pids = tree(pid);
  if (pids.length === 0) return [];
  const ports = remotePorts();
  return pids.flatMap((one) => {
    try {
      return readdirSync(`/proc/${one}/fd`).flatMap((fd) => {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${one}/fd/${fd}`))?.[1];
        const port = inode === undefined ? undefined : ports.get(inode);
        return port === undefined ? [] : [port];
      });
    } catch {
      return [];
    }
  });
}

/** Those processes themselves, without the first. */
export const startedBy = (pid: number): readonly number[] => tree(pid).slice(1);

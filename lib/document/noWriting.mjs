/**
 * Takes writing to the disk from the thread that imports it, before it touches a foreign file: reading one writes nothing. Whatever tries
 * gets a `NoWriting` error. Only the folder in which tsx keeps what it has compiled stays open. Writing to what is open already (the
 * process's own output) is left: nothing can be opened for writing any more.
 */
import fs from 'node:fs';
import module, { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import v8 from 'node:v8';

class NoWriting extends Error {
  name = 'NoWriting';
  code = 'ERR_NO_WRITING';
}

/** Functions that change the disk, with how many paths each takes. */
const WRITERS = {
  1: [
    'appendFile',
    'chmod',
    'chown',
    'lchmod',
    'lchown',
    'lutimes',
    'mkdir',
    'mkdtemp',
    'rm',
    'rmdir',
    'truncate',
    'unlink',
    'utimes',
    'writeFile',
  ],
  2: ['copyFile', 'cp', 'link', 'rename', 'symlink'],
};
const { O_APPEND, O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = fs.constants;

const cache = join(tmpdir(), 'tsx-');
const isOpen = (path) => typeof path === 'string' && resolve(path).startsWith(cache);
/** True for flags of `open` that only read: nothing given means reading. */
const onlyReads = (flags) =>
  typeof flags === 'number'
    ? (flags & (O_APPEND | O_CREAT | O_RDWR | O_TRUNC | O_WRONLY)) === 0
    : typeof flags !== 'string' || flags === 'r' || flags === 'rs' || flags === 'sr';

const guard = (owner, name, mayPass, answer) => {
  const original = owner[name];
  if (typeof original !== 'function') return;
  const value = (...given) =>
    mayPass(given)
      ? original.apply(owner, given)
      : answer(new NoWriting(`The reader of foreign files has no ${name}`));
  Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true });
};
const refuse = (error) => {
  throw error;
};
const reject = (error) => Promise.reject(error);

for (const [count, names] of Object.entries(WRITERS)) {
  const mayPass = (given) => given.slice(0, Number(count)).every(isOpen);
  for (const name of names) {
    guard(fs, name, mayPass, refuse);
    guard(fs, `${name}Sync`, mayPass, refuse);
    guard(fs.promises, name, mayPass, reject);
  }
}
const mayOpen = ([path, flags]) => isOpen(path) || onlyReads(flags);
guard(fs, 'open', mayOpen, refuse);
guard(fs, 'openSync', mayOpen, refuse);
guard(fs.promises, 'open', mayOpen, reject);
guard(fs, 'createWriteStream', ([path]) => isOpen(path), refuse);
guard(fs, 'WriteStream', () => false, refuse);
// What writes by other ways than these functions.
const never = () => false;
guard(process.report, 'writeReport', never, refuse);
for (const name of ['writeHeapSnapshot', 'setHeapSnapshotNearHeapLimit', 'setFlagsFromString'])
  guard(v8, name, never, refuse);
guard(module, 'enableCompileCache', never, refuse);
syncBuiltinESMExports();

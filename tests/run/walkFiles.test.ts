import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWorks } from '../../lib/run/findWorks';
import { walkFiles } from '../../lib/run/walkFiles';

let root: string;
let given: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-walk-'));
  given = join(root, 'given');
  mkdirSync(join(given, 'sub'), { recursive: true });
  mkdirSync(join(root, 'given-not'));
  for (const path of ['given/a.txt', 'given/sub/b.txt', 'given-not/secret.txt'])
    writeFileSync(join(root, path), 'x');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const walked = (path: string): readonly (readonly [string, string | null])[] =>
  [...walkFiles([path])].map((one) => [one.path.slice(root.length + 1), one.unreadable]);

describe('walkFiles', () => {
  test('follows links inside the folder', () => {
    symlinkSync(join(given, 'sub/b.txt'), join(given, 'c.txt'));
    expect(walked(given)).toEqual([
      ['given/a.txt', null],
      ['given/c.txt', null],
      ['given/sub/b.txt', null],
    ]);
  });

  test.each([
    ['a file', '../given-not/secret.txt'],
    ['a folder', '../given-not'],
    ['the folder above', '..'],
    ['the root', '/'],
  ])('refuses a link to %s outside by name, and goes on', (_, target) => {
    symlinkSync(target, join(given, 'b.txt'));
    expect(walked(given)).toEqual([
      ['given/a.txt', null],
      ['given/b.txt', expect.stringMatching(/给定的文件夹之外.*：.*请/)],
      ['given/sub/b.txt', null],
    ]);
  });

  test('enters a folder that is a link when it was given itself', () => {
    symlinkSync(given, join(root, 'link'));
    expect(walked(join(root, 'link'))).toEqual([
      ['link/a.txt', null],
      ['link/sub/b.txt', null],
    ]);
  });

  test('does not wait at a pipe that lies in a folder', () => {
    execFileSync('mkfifo', [join(given, 'b.csv')]);
    expect(walked(given)[1]).toEqual(['given/b.csv', expect.stringContaining('不是普通的文件')]);
  });
});

describe('findWorks', () => {
  const faults = async (path: string) => {
    const found: (string | null)[] = [];
    for await (const { fault } of findWorks([path])) found.push(fault);
    return found;
  };

  test.each(['../given-not/secret.txt', '/etc/passwd'])(
    'does not let a manifest in a folder name %s, which lies outside; one that was given itself may',
    async (path) => {
      rmSync(join(given, 'sub'), { recursive: true });
      const manifest = join(given, 'list.csv');
      writeFileSync(manifest, `path,unit\n${path},某局\na.txt,某局\n`);
      expect(await faults(given)).toEqual([null, expect.stringContaining('给定的文件夹之外'), null]);
      expect(await faults(manifest)).toEqual([null, null]);
    },
  );
});

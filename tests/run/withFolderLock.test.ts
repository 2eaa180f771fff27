import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFolderLock } from '../../lib/db/withFolderLock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('withFolderLock', () => {
  test.each([
    ['a process that is gone left', '999999999'],
    ['a disk that was full left empty', ''],
  ])(
    'takes the place of a lock that %s',
    async (_, left) => {
      writeFileSync(join(folder, 'lock'), left);
      expect(await withFolderLock(folder, async () => readdirSync(folder))).toEqual(['lock']);
      expect(readdirSync(folder)).toEqual([]);
    },
    10_000,
  );

  test('lets one work after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 30));
      order.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => withFolderLock(folder, work(name))));
    expect(order.filter((_, at) => at % 2 === 0).map((one) => one.slice(0, 1))).toEqual(
      order.filter((_, at) => at % 2 === 1).map((one) => one.slice(0, 1)),
    );
  });
});

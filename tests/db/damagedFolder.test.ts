import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '../../lib/run/backup/writeBackup';
import { importFiles } from '../../lib/run/importFiles';
import { freshDatabase } from '../setup/freshDatabase';
import { runScript } from '../setup/runScript';

let root: string;
let backup: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'atlas-damaged-'));
  chmodSync(root, 0o711); // started as root, the database runs as another user
  const full = await freshDatabase();
  await importFiles(full.db, ['prisma/sample/liunan-district-2023.txt']);
  backup = join(root, 'full.zip');
  await writeBackup(full.db, backup);
  await full.drop();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (script: string, args: readonly string[] = []) =>
  runScript(`scripts/${script}.ts`, args, { ATLAS_DATA: join(root, 'data'), DATABASE_URL: '' });

describe('an embedded database whose folder is damaged', () => {
  test('is named as such and left alone, set aside when asked for, and restored from a backup', () => {
    const data = join(root, 'data/postgres');
    expect(run('restore', [backup])).toMatchObject({ code: 0, out: expect.stringContaining('已恢复') });

    truncateSync(join(data, 'global/pg_control'), 100);
    // But for the number of its last process, which PostgreSQL leaves itself when it fails.
    const filesThere = (): readonly string[] =>
      readdirSync(data)
        .filter((name) => name !== 'postmaster.pid')
        .toSorted();
    const before = filesThere();
    const refused = run('verify');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`内置数据库的数据文件夹 ${data} 已损坏`);
    expect(refused.err).toContain('npm run restore -- 备份文件 --set-aside');
    expect(filesThere()).toEqual(before);

    const { code, out } = run('restore', [backup, '--set-aside']);
    const aside = /已改名为 (\S+)，没有删除/.exec(out)?.[1] ?? '';
    expect([code, existsSync(join(aside, 'global/pg_control'))]).toEqual([0, true]);
    const verified = run('verify');
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('没有发现问题')]);

    // One that was copied half.
    writeFileSync(join(data, 'PG_VERSION'), '');
    expect(run('verify')).toMatchObject({
      code: 1,
      err: expect.stringContaining('缺少或不完整：PG_VERSION'),
    });
  }, 240_000);
});

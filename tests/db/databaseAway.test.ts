import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../lib/db/client';
import { findHalfStored } from '../../lib/db/findHalfStored';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { runImport } from '../../lib/run/importFiles';
import { type Starter, startHolder } from '../setup/startHolder';

let folder: string;
let server: Starter;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-away-'));
  chmodSync(folder, 0o711); // started as root, the database runs as another user
  server = await startHolder(folder);
}, 180_000);
afterAll(async () => {
  await server?.end('stop');
  rmSync(folder, { recursive: true, force: true });
});

describe('a database that is stopped in the middle of an import', () => {
  test('is waited for; the import and who reads carry on when it is back, and nothing is lost', async () => {
    await migrate(server.url);
    const db = connect(server.url);
    await loadBaseData(db);
    const paths = Array.from({ length: 16 }, (_, i) => {
      const path = join(folder, `${2008 + i}.csv`);
      writeFileSync(path, `unit,year,key,raw\n450204,${2008 + i},t3_new_total,${i}\n`);
      return path;
    });
    const news: string[] = [];
    let restarted: Promise<void> | undefined;
    const restart = async (): Promise<void> => {
      const before = server.url;
      await server.end('stop');
      await expect(db.report.count()).rejects.toThrow();
      server = await startHolder(folder);
      expect(server.url).toBe(before);
    };
    const { reports } = await runImport(db, paths, {
      onNews: (sentence) => void news.push(sentence),
      onProgress: () => {
        restarted ??= restart();
      },
    });
    await restarted;
    expect(reports).toBe(16);
    expect(news[0]).toMatch(/^数据库断开了：等它恢复后自动继续/);
    expect(news.at(-1)).toBe('数据库已恢复，继续。');
    expect(await db.report.count()).toBe(16);
    expect(await db.importFile.count({ where: { outcome: 'created' } })).toBe(16);
    expect(await db.evaluationDue.count()).toBe(0);
    expect(await findHalfStored(db)).toEqual([]);
    expect(await db.importRun.findMany()).toMatchObject([{ finishedAt: expect.any(Date), filesDone: 16 }]);
    await db.$disconnect();
  }, 300_000);
});

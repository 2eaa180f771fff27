import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Client } from 'pg';
import { SCRATCH } from '../../lib/db/backup/withScratch';
import { databaseHash } from '../../lib/db/databaseHash';
import { openToWeb } from '../../lib/db/webRole';
import { checkBackup, restoreBackup } from '../../lib/run/backup/restoreBackup';
import { writeBackup } from '../../lib/run/backup/writeBackup';
import { importFiles, runImport } from '../../lib/run/importFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let folder: string;
let full: FreshDatabase;
let backup: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-backup-'));
  full = await freshDatabase();
  await importFiles(full.db, ['prisma/sample']);
  await full.db.rosterSpan.create({ data: { unitId: '450204', firstYear: 2019, kind: 'government' } });
  backup = join(folder, 'full.zip');
  await writeBackup(full.db, backup);
}, 120_000);
afterAll(async () => {
  await full?.drop();
  rmSync(folder, { recursive: true, force: true });
});

let target: FreshDatabase;
const eachWithTarget = (): void => {
  beforeEach(async () => {
    target = await freshDatabase();
  });
  afterEach(() => target.drop());
};

const scratchOf = async (db: FreshDatabase['db']): Promise<number> =>
  Number(
    (
      await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM pg_namespace WHERE nspname = ${SCRATCH}`
    )[0]?.n,
  );

/** The backup with some of its entries changed, under another name. */
function changed(name: string, change: (entries: Record<string, Uint8Array>) => void): string {
  const entries = unzipSync(readFileSync(backup));
  change(entries);
  const path = join(folder, name);
  writeFileSync(path, zipSync(entries));
  return path;
}
const withManifest = (name: string, change: (manifest: Record<string, unknown>) => void): string =>
  changed(name, (entries) => {
    const manifest = JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array()));
    change(manifest);
    entries['manifest.json'] = strToU8(JSON.stringify(manifest));
  });

describe('a backup', () => {
  eachWithTarget();

  test('restored into an empty database is the same, row for row, and goes on from there', async () => {
    await restoreBackup(target, backup, { replace: false });
    expect(await databaseHash(target.db)).toEqual(await databaseHash(full.db));
    expect(await target.db.dataVersion.count()).toBe(await full.db.dataVersion.count());
    expect(await target.db.importRun.findMany()).toEqual(await full.db.importRun.findMany());
    expect(await scratchOf(target.db)).toBe(0);
    // Columns that number themselves go on, and a second import finds all that is known.
    const again = await importFiles(target.db, ['prisma/sample']);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await target.db.importRun.count()).toBe(2);
  });

  test('is proved by restoring it beside the tables in use, which stay as they are', async () => {
    const before = await databaseHash(full.db);
    expect(await checkBackup(full, backup)).toMatchObject({ dataVersion: expect.any(Number) });
    expect(await databaseHash(full.db)).toEqual(before);
    expect(await scratchOf(full.db)).toBe(0);
  });

  test('holds one moment, whatever is imported meanwhile', async () => {
    const path = join(folder, 'meanwhile.zip');
    let importing: Promise<unknown> | undefined;
    await writeBackup(target.db, path, () => {
      importing ??= runImport(target.db, ['prisma/sample']);
    });
    await importing;
    expect(await target.db.report.count()).toBeGreaterThan(0);
    const { tables } = await checkBackup(target, path);
    expect(tables.find(({ name }) => name === 'report')).toMatchObject({ rows: 0 });
  });

  test('never overwrites a file, and leaves nothing where there is no place for it', async () => {
    await expect(writeBackup(full.db, backup)).rejects.toThrow(/^已有文件 .*备份不覆盖任何文件/);
    await expect(writeBackup(full.db, join(folder, 'no/such.zip'))).rejects.toThrow(/^没有这个文件夹/);
  });
});

describe('restoring', () => {
  eachWithTarget();

  test('refuses a database with data, unless it is to be replaced; the version goes on, and the web may read', async () => {
    await importFiles(target.db, ['prisma/sample/liunan-district-2023.txt']);
    const { url } = await openToWeb(target.url);
    for (let i = 0; i < 60; i += 1)
      await target.db.$executeRaw`
        INSERT INTO data_version (number, kind, added, revised, older, reports, figures)
        SELECT max(number) + 1, 'roster', 0, 0, 0, 1, 1 FROM data_version`;
    const highest = (await target.db.dataVersion.findFirst({ orderBy: { number: 'desc' } }))?.number ?? 0;
    const before = await databaseHash(target.db);
    await expect(restoreBackup(target, backup, { replace: false })).rejects.toThrow(
      /^数据库里已有数据，没有恢复：.*--replace/,
    );
    expect(await databaseHash(target.db)).toEqual(before);

    await restoreBackup(target, backup, { replace: true });
    expect(await databaseHash(target.db)).toEqual(await databaseHash(full.db));
    expect(await target.db.dataVersion.findFirst({ orderBy: { number: 'desc' } })).toMatchObject({
      number: highest + 1,
      kind: 'restore',
      reports: await full.db.report.count({ where: { isCurrent: true } }),
    });
    const web = new Client({ connectionString: url });
    await web.connect();
    expect((await web.query('SELECT count(*)::int AS n FROM report')).rows).toEqual([
      { n: await full.db.report.count() },
    ]);
    await web.end();
  });

  test('clears away what a killed one left, and waits for nobody: a second one is told so', async () => {
    await target.db.$executeRawUnsafe(`CREATE SCHEMA ${SCRATCH}; CREATE TABLE ${SCRATCH}.left_over (x int)`);
    const both = await Promise.allSettled([
      restoreBackup(target, backup, { replace: true }),
      restoreBackup(target, backup, { replace: true }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.map((one) => (one.status === 'rejected' ? String(one.reason) : '')).join('')).toMatch(
      /另一个备份或恢复正在/,
    );
    expect(await databaseHash(target.db)).toEqual(await databaseHash(full.db));
    expect(await scratchOf(target.db)).toBe(0);
  });

  test('does nothing while an import is under way', async () => {
    const client = new Client({ connectionString: target.url });
    await client.connect();
    await client.query('SELECT pg_advisory_lock(2026, 1)');
    await expect(restoreBackup(target, backup, { replace: true })).rejects.toThrow(/^有导入正在进行/);
    await client.end();
    expect(await target.db.report.count()).toBe(0);
  });

  test('does nothing where something that is not ours depends on our tables', async () => {
    await target.db.$executeRaw`CREATE VIEW reports_of_mine AS SELECT unit_id FROM report`;
    await expect(restoreBackup(target, backup, { replace: true })).rejects.toThrow(/请先移走它们/);
    await target.db.$executeRaw`SELECT FROM reports_of_mine`;
  });
});

describe('a file that is no good', () => {
  let same: FreshDatabase;
  beforeAll(async () => {
    same = await freshDatabase();
  });
  afterAll(() => same.drop());

  test.each([
    [
      'is cut short',
      () => {
        const path = join(folder, 'cut.zip');
        const bytes = readFileSync(backup);
        writeFileSync(path, bytes.subarray(0, bytes.length / 2));
        return path;
      },
      /^备份文件已损坏/,
    ],
    [
      'has a byte changed',
      () => {
        const path = join(folder, 'byte.zip');
        const bytes = readFileSync(backup);
        // In the middle of the largest table's packed rows.
        const at = bytes.indexOf('tables/observation.copy') + 4_000;
        bytes[at] = (bytes[at] ?? 0) ^ 0x10;
        writeFileSync(path, bytes);
        return path;
      },
      /^备份文件已损坏/,
    ],
    [
      'has a figure changed by hand',
      () =>
        changed('figure.zip', (entries) => {
          const rows = strFromU8(entries['tables/observation.copy'] ?? new Uint8Array());
          entries['tables/observation.copy'] = strToU8(rows.replace(/\t7\.000000\t/, '\t8.000000\t'));
        }),
      /^备份文件已损坏/,
    ],
    [
      'has a row that is none',
      () =>
        changed('row.zip', (entries) => {
          const rows = strFromU8(entries['tables/observation.copy'] ?? new Uint8Array());
          entries['tables/observation.copy'] = strToU8(rows.replace('\n', '\tone too many\n'));
        }),
      /^备份文件已损坏/,
    ],
    [
      'lacks a table',
      () =>
        changed('table.zip', (entries) => {
          delete entries['tables/observation.copy'];
        }),
      /^备份文件已损坏/,
    ],
    [
      'says that it holds something else',
      () =>
        withManifest('hash.zip', (manifest) => {
          const [first] = manifest.tables as { hash: string }[];
          if (first) first.hash = 'other';
        }),
      /恢复出来的内容与写下时不同/,
    ],
    [
      'is of a newer version',
      () =>
        withManifest('newer.zip', (manifest) => {
          (manifest.migrations as object[]).push({ name: '29990101000000_unknown', checksum: '0' });
        }),
      /由更新的版本（.*29990101000000_unknown.*先更新程序/,
    ],
    [
      'is laid out in a newer way',
      () => withManifest('layout.zip', (manifest) => Object.assign(manifest, { layout: 2 })),
      /由更新的版本写成：请先更新程序/,
    ],
    [
      'has migrations of other words',
      () =>
        withManifest('words.zip', (manifest) => {
          const [first] = manifest.migrations as { checksum: string }[];
          if (first) first.checksum = '0';
        }),
      /20261124000000_init 被改动过/,
    ],
    [
      'is a ZIP of something else',
      () => {
        const path = join(folder, 'foreign.zip');
        writeFileSync(path, zipSync({ 'report.txt': strToU8('x') }));
        return path;
      },
      /不是本产品的备份/,
    ],
    [
      'is no ZIP',
      () => {
        const path = join(folder, 'text.zip');
        writeFileSync(path, 'SELECT 1;');
        return path;
      },
      /不是本产品的备份/,
    ],
    ['is not there', () => join(folder, 'nothing.zip'), /^没有这个文件或文件夹/],
    ['is a folder', () => folder, /是一个文件夹/],
  ])('is refused when it %s; the database stays as it was', async (_, make, words) => {
    const before = await databaseHash(same.db);
    await expect(restoreBackup(same, make(), { replace: true })).rejects.toThrow(words);
    expect(await databaseHash(same.db)).toEqual(before);
    expect(await scratchOf(same.db)).toBe(0);
  });
});

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBaseData, saveUnits } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { replaceRoster } from '../../lib/db/roster';
import { saveReport } from '../../lib/db/saveReport';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { findImported } from '../../lib/db/version/findImported';
import { importFiles } from '../../lib/run/importFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { outcomeWith } from '../setup/outcome';

const UNIT = '450204';

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.drop());

const number = async (): Promise<number> => (await findDataVersion(fresh.db)).number;
const newest = () => fresh.db.dataVersion.findFirstOrThrow({ orderBy: { number: 'desc' } });

async function store(changes: Readonly<Record<string, string>> = {}, publishedOn?: string) {
  const { outcome, source } = await outcomeWith(changes);
  const report = { ...outcome.report, ...(publishedOn && { publishedOn }) };
  return saveReport(fresh.db, UNIT, { ...outcome, report }, source);
}

const spans = () =>
  fresh.db.report.findMany({
    orderBy: { revision: 'asc' },
    select: { revision: true, storedVersion: true, supersededVersion: true },
  });

describe('the version of the data set', () => {
  test('advances with each report stored, says what it did, and spans the life of a revision', async () => {
    const start = await number();
    await store();
    const first = await newest();
    expect(first).toMatchObject({ number: start + 1, kind: 'import', added: 1, revised: 0, reports: 1 });

    await store({ t3_new_natural: '10' });
    await store({ t3_new_natural: '11' }, '2023-12-31');
    expect(await newest()).toMatchObject({ number: start + 3, added: 0, revised: 0, older: 1, reports: 1 });
    expect(await spans()).toEqual([
      { revision: 1, storedVersion: start + 1, supersededVersion: start + 2 },
      { revision: 2, storedVersion: start + 2, supersededVersion: null },
      { revision: 3, storedVersion: start + 3, supersededVersion: start + 3 },
    ]);
  });

  test('counts the printed numbers of what is current, whatever was put aside', async () => {
    await store();
    await store({ t3_new_natural: '10' });
    const { _sum } = await fresh.db.report.aggregate({ where: { isCurrent: true }, _sum: { numbers: true } });
    expect(_sum.numbers).toBeGreaterThan(100);
    expect(Number((await newest()).figures)).toBe(_sum.numbers);
  });

  test('stays where it is for the same report again', async () => {
    await store();
    const before = await number();
    await store();
    expect(await number()).toBe(before);
  });

  test('stays where it is for a file that is refused, of which the imports alone tell', async () => {
    const before = await number();
    expect(await findImported(fresh.db)).toBe(0);
    const folder = mkdtempSync(join(tmpdir(), 'atlas-refused-'));
    writeFileSync(join(folder, '450204-2023.html'), '<p>nothing</p>');
    await importFiles(fresh.db, [folder]);
    const first = await findImported(fresh.db);
    expect(first).toBeGreaterThan(1_700_000_000);
    // Whatever the clock said then.
    await fresh.db.$executeRaw`UPDATE import_run SET active_at = active_at + interval '6 hours'`;
    const ahead = await findImported(fresh.db);
    writeFileSync(join(folder, '450204-2022.html'), '<p>nothing else</p>');
    await importFiles(fresh.db, [folder]);
    rmSync(folder, { recursive: true });
    expect(await findImported(fresh.db)).toBeGreaterThan(ahead);
    expect(await number()).toBe(before);
  });

  test('stays where it is when the transaction fails', async () => {
    const before = await number();
    const { outcome, source } = await outcomeWith();
    const broken = outcome.cells.map((cell, i) => (i === 0 ? { ...cell, value: null } : cell));
    await expect(saveReport(fresh.db, UNIT, { ...outcome, cells: broken }, source)).rejects.toThrow();
    expect(await number()).toBe(before);
  });

  test('advances with a roster that is other than before, and not with the same', async () => {
    const spans = [{ unitId: UNIT, firstYear: 2020, lastYear: null, kind: null, deadline: '01-28' }];
    const before = await number();
    await replaceRoster(fresh.db, { spans, deadlines: [] });
    await replaceRoster(fresh.db, { spans, deadlines: [] });
    expect(await number()).toBe(before + 1);
    expect(await newest()).toMatchObject({ kind: 'roster' });
  });

  test('advances with a unit that is new or other, and not with the same', async () => {
    const unit = {
      id: 'synthetic-1',
      name: '示范市办公室',
      short_name: '示范办',
      type: 'city_office',
      level: 'city',
      region_code: null,
      parent_id: null,
      valid_from: null,
      valid_to: null,
      aliases: '示范办公室',
    } as const;
    const before = await number();
    await saveUnits(fresh.db, [unit]);
    await saveUnits(fresh.db, [unit]);
    expect(await number()).toBe(before + 1);
    await saveUnits(fresh.db, [{ ...unit, short_name: '示范' }]);
    expect(await number()).toBe(before + 2);
    await fresh.db.baseData.deleteMany();
    await loadBaseData(fresh.db);
    expect(await number()).toBe(before + 2);
  });

  test('names the import, whose evaluation is a version of it too; the same import again makes none', async () => {
    const before = await number();
    await importFiles(fresh.db, ['prisma/sample']);
    const versions = await fresh.db.dataVersion.findMany({ where: { number: { gt: before } } });
    const run = await fresh.db.importRun.findFirstOrThrow();
    expect(new Set(versions.map(({ runId }) => runId))).toEqual(new Set([run.id]));
    expect(new Set(versions.map(({ kind }) => kind))).toEqual(new Set(['import', 'evaluation']));
    expect(versions.reduce((sum, { added }) => sum + added, 0)).toBe(12);
    expect((await newest()).reports).toBe(12);

    const after = await number();
    await importFiles(fresh.db, ['prisma/sample']);
    expect(await number()).toBe(after);
  });

  test('has no gap and no deadlock when many store at once, the same report and others', async () => {
    const before = await number();
    const { outcome, source } = await outcomeWith();
    const years = [2021, 2022, 2023, 2021, 2022, 2023];
    const results = await Promise.all(
      years.flatMap((year, i) =>
        [UNIT, '450203'].map((unit) => {
          const cells = outcome.cells.map((cell) =>
            cell.key === 't3_new_natural' ? { ...cell, value: String(i) } : cell,
          );
          const report = { ...outcome.report, year };
          return saveReport(fresh.db, unit, { ...outcome, cells, report }, source);
        }),
      ),
    );
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([
      ...Array(6).fill('created'),
      ...Array(6).fill('revised'),
    ]);
    const versions = await fresh.db.dataVersion.findMany({
      where: { number: { gt: before } },
      orderBy: { number: 'asc' },
    });
    expect(versions.map(({ number: one }) => one)).toEqual(
      years.flatMap((_, i) => [before + 2 * i + 1, before + 2 * i + 2]),
    );
    expect(versions.at(-1)).toMatchObject({ reports: 6 });
    const times = versions.map(({ madeAt }) => madeAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('the migration, on a database with reports', () => {
  test('counts them as there from the start, and what was put aside as gone', async () => {
    const empty = await freshDatabase('empty');
    const folder = mkdtempSync(join(tmpdir(), 'atlas-migrations-'));
    try {
      cpSync('prisma', folder, { recursive: true });
      for (const name of readdirSync(join(folder, 'migrations')))
        if (name >= '20261125160000' && name !== 'migration_lock.toml')
          rmSync(join(folder, 'migrations', name), { recursive: true });
      await migrate(empty.url, { folder });
      await empty.db.$executeRaw`
        INSERT INTO unit (id, name, short_name, type, level) VALUES ('synthetic-1', '示范市', '示范市', 'city_gov', 'city')`;
      await empty.db.$executeRaw`
        INSERT INTO source_document (sha256, file_name, format, size, bytes) VALUES (repeat('0', 64), 'x', 'figures', 1, '')`;
      await empty.db.$executeRaw`
        INSERT INTO report (unit_id, year, revision, is_current, scope, source_sha256, status, content_hash, numbers, settled)
        SELECT 'synthetic-1', 2023, revision, revision = 2, 'unknown', repeat('0', 64), 'read', repeat('0', 64), 100, 100
          FROM generate_series(1, 2) AS revision`;
      await migrate(empty.url);
      expect(await findDataVersion(empty.db)).toMatchObject({ number: 1 });
      expect(await empty.db.dataVersion.findFirstOrThrow()).toMatchObject({
        kind: 'begin',
        reports: 1,
        figures: 100n,
      });
      expect(
        await empty.db.report.findMany({
          orderBy: { revision: 'asc' },
          select: { storedVersion: true, supersededVersion: true },
        }),
      ).toEqual([
        { storedVersion: 0, supersededVersion: 0 },
        { storedVersion: 0, supersededVersion: null },
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await empty.drop();
    }
  });
});

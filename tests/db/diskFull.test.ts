import { databaseHash } from '../../lib/db/databaseHash';
import { findHalfStored } from '../../lib/db/findHalfStored';
import { importFiles } from '../../lib/run/importFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';
import { runScript } from '../setup/runScript';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

describe('an import whose database has no room left on its disk', () => {
  test('says so and ends; nothing is half stored, and the same command goes on when there is room', async () => {
    // What PostgreSQL says when it cannot extend a file, at the same place: while rows are written.
    await fresh.db.$executeRaw`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100';
      END $$`;
    await fresh.db
      .$executeRaw`CREATE TRIGGER no_room BEFORE INSERT ON finding FOR EACH ROW EXECUTE FUNCTION no_room()`;
    await fresh.db.$executeRaw`ALTER TABLE finding ENABLE ALWAYS TRIGGER no_room`;
    await fresh.db
      .$executeRaw`CREATE TRIGGER no_room_here BEFORE INSERT ON narrative_figure FOR EACH ROW EXECUTE FUNCTION no_room()`;
    const { code, err } = runScript('scripts/import.ts', ['prisma/sample'], { DATABASE_URL: fresh.url });
    expect(code).toBe(1);
    expect(err.trim()).toBe(
      '数据库所在的磁盘已满，已停止：已存的不会丢失。请腾出空间（或扩大磁盘），再用同一条命令接着导入。',
    );
    expect(await findHalfStored(fresh.db)).toEqual([]);

    await fresh.db.$executeRaw`DROP TRIGGER no_room ON finding`;
    await fresh.db.$executeRaw`DROP TRIGGER no_room_here ON narrative_figure`;
    await fresh.db.$executeRaw`DROP FUNCTION no_room`;
    const again = runScript('scripts/import.ts', ['prisma/sample'], { DATABASE_URL: fresh.url });
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('接着上次中断的导入')]);
    const calm = await freshDatabase();
    await importFiles(calm.db, ['prisma/sample']);
    expect(await databaseHash(fresh.db)).toEqual(await databaseHash(calm.db));
    await calm.drop();
  }, 120_000);
});

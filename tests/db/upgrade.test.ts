import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { databaseHash } from '../../lib/db/databaseHash';
import { evaluateChanged } from '../../lib/db/evaluation/evaluateChanged';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { loadUnitProfile } from '../../lib/load/loadUnitProfile';
import { unitQuery } from '../../lib/query/unitsQuery';
import { openBackup } from '../../lib/run/backup/openBackup';
import { restoreBackup } from '../../lib/run/backup/restoreBackup';
import { importFiles } from '../../lib/run/importFiles';
import { verifyDatabase } from '../../lib/run/verify/verifyDatabase';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

/**
 * A database of the first schema, written by the code of its time (commit 7378999): the sample of then, and a second file that raised one
 * figure of 沭阳县's report on 2025 by one, so that there is a revision.
 */
const FIRST = 'tests/fixtures/backups/first-release.zip';

/** The figures that the code of then had stored: applications received, by unit and year. */
const RECEIVED = [
  ['310000-bgt', 2025, 1295],
  ['320800', 2024, 3119],
  ['320813', 2023, 21],
  ['321300', 2023, 3511],
  ['321300', 2024, 3525],
  ['321322', 2025, 714],
  ['321322-fgj', 2023, 26],
  ['450204', 2023, 9],
  ['Z-3501-pingtan', 2019, 23],
  ['Z-3501-pingtan', 2021, 70],
  ['Z-3501-pingtan', 2023, 81],
  ['Z-3501-pingtan', 2025, 154],
] as const;
const CELLS = 2384;
const SUM = '90480774.752068';

/** Puts the rows of then into the tables that the first migration makes. */
async function loadFirst(url: string): Promise<void> {
  const { manifest, rowsOf, close } = await openBackup(FIRST);
  const names = manifest.migrations.map(({ name }) => name);
  expect(await migrate(url, { only: new Set(names) })).toEqual(['20261124000000_init']);
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const { name, columns } of manifest.tables)
    await pipeline(await rowsOf(name), client.query(from(`COPY ${name} (${columns.join()}) FROM STDIN`)));
  for (const { table, column, last } of manifest.sequences)
    await client.query(`SELECT setval(pg_get_serial_sequence('${table}', '${column}'), ${last})`);
  await client.end();
  close();
}

/** What the pages' queries say of the received applications of every unit. */
async function receivedIn({
  db,
}: FreshDatabase): Promise<readonly (readonly [string, number, number | null])[]> {
  const units = [...new Set(RECEIVED.map(([unit]) => unit))];
  const profiles = await Promise.all(units.map((unit) => loadUnitProfile(db, unit, unitQuery.parse({}))));
  return profiles.flatMap(
    (profile) =>
      profile?.cells
        .filter(({ metric, applicant }) => metric === 't3_new' && applicant === 'total')
        .map(({ unitId, year, value }) => [unitId, year, value === null ? null : Number(value)] as const) ??
      [],
  );
}

async function expectClean({ db }: FreshDatabase): Promise<void> {
  for await (const { part, faults } of verifyDatabase(db)) expect([part, faults]).toEqual([part, []]);
}

async function expectSame(fresh: FreshDatabase): Promise<void> {
  expect(await receivedIn(fresh)).toEqual(RECEIVED);
  expect(
    await fresh.db
      .$queryRaw`SELECT count(*)::int AS "cells", sum(value)::text AS "sum" FROM observation WHERE is_current`,
  ).toEqual([{ cells: CELLS, sum: SUM }]);
}

describe('a database of the first schema, with data in it', () => {
  let inPlace: FreshDatabase;
  let restored: FreshDatabase;
  beforeAll(async () => {
    inPlace = await freshDatabase('empty');
    restored = await freshDatabase();
  });
  afterAll(async () => {
    await inPlace?.drop();
    await restored?.drop();
  });

  test('is brought up to date in place: it verifies clean, and pages show the same figures', async () => {
    await loadFirst(inPlace.url);
    await migrate(inPlace.url);
    await loadBaseData(inPlace.db);
    await expectSame(inPlace);
    await expectClean(inPlace);
    await evaluateChanged(inPlace.db); // what the migration left to do
    expect(await inPlace.db.report.count({ where: { isCurrent: true, grade: null } })).toBe(0);
    await expectSame(inPlace);
    await expectClean(inPlace);
  }, 180_000);

  test('is restored from a backup of then and is the same as when it is brought up to date in place', async () => {
    await restoreBackup(restored, FIRST, { replace: false });
    await evaluateChanged(restored.db);
    expect(await databaseHash(restored.db)).toEqual(await databaseHash(inPlace.db));
    await expectClean(restored);
  }, 180_000);

  test('takes the sample of today', async () => {
    const outcomes = (await importFiles(inPlace.db, ['prisma/sample'])).map(({ outcome }) => outcome);
    expect(outcomes).not.toContain('refused');
    expect(outcomes).not.toContain('question');
    await expectClean(inPlace);
  }, 180_000);
});

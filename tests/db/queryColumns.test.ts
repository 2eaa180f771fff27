import { z } from 'zod';
import { Prisma } from '../../lib/db/generated/client';
import { queryColumns } from '../../lib/db/queryColumns';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const row = z.object({ unitId: z.string(), value: z.number().nullable(), words: z.string() });

describe('rows that come as columns', () => {
  test('are the rows of the statement in its order, digit for digit and letter for letter', async () => {
    const rows = await queryColumns(
      fresh.db,
      row,
      Prisma.sql`
        SELECT id AS "unitId", value, words
          FROM (VALUES ('b', 0.1::float8, '引号 " 与 \\ 与
换行'), ('a', NULL, ''), ('c', 123456789012.25, ${'null'})) AS given (id, value, words)
         ORDER BY id DESC`,
    );
    expect(rows).toEqual([
      { unitId: 'c', value: 123456789012.25, words: 'null' },
      { unitId: 'b', value: 0.1, words: '引号 " 与 \\ 与\n换行' },
      { unitId: 'a', value: null, words: '' },
    ]);
  });

  test('are none where the statement finds none', async () => {
    const none = Prisma.sql`SELECT 'a' AS "unitId", 1 AS value, '' AS words WHERE false`;
    expect(await queryColumns(fresh.db, row, none)).toEqual([]);
  });

  test('are refused where they are not what is said of them', async () => {
    const other = Prisma.sql`SELECT 'a' AS "unitId", 'one' AS value, '' AS words`;
    await expect(queryColumns(fresh.db, row, other)).rejects.toThrow(z.ZodError);
  });
});

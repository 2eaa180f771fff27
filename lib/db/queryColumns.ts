import { z } from 'zod';
import type { Db } from './client';
import { Prisma } from './generated/client';

const answer = z.object({ columns: z.string() }).array().length(1);
const lists = z.record(z.string(), z.unknown().array());

/**
 * The rows of a statement whose columns are named as the fields of `row`, in its order. They come as one list a column: handing over
 * thousands of rows one by one takes longer than finding them. Throws where a row does not fit.
 */
export async function queryColumns<Row extends z.ZodObject>(
  db: Db,
  row: Row,
  select: Prisma.Sql,
): Promise<z.output<Row>[]> {
  const names = Object.keys(row.shape);
  const columns = names.map(
    (name) =>
      Prisma.sql`${name}::text, COALESCE(array_to_json(array_agg(${Prisma.raw(`rows."${name}"`)})), '[]')`,
  );
  const [found] = answer.parse(
    await db.$queryRaw`SELECT json_build_object(${Prisma.join(columns)})::text AS "columns" FROM (${select}) AS rows`,
  );
  const byName = lists.parse(JSON.parse(found?.columns ?? '{}'));
  const [first = []] = Object.values(byName);
  const rows = first.map((): Record<string, unknown> => ({}));
  for (const name of names)
    for (const [i, value] of (byName[name] ?? []).entries()) {
      const made = rows[i];
      if (made) made[name] = value;
    }
  return row.array().parse(rows);
}

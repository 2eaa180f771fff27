import { Prisma } from './generated/client';

/**
 * A condition for a WHERE: the column is one of some unit ids; true for all, when they are absent or null. Read as a table, thousands of ids are
 * hashed once; as a list the planner would weigh each by itself, which takes longer than many a query.
 */
export const among = (column: Prisma.Sql, units: readonly string[] | null | undefined): Prisma.Sql =>
  units === undefined || units === null
    ? Prisma.sql`true`
    : Prisma.sql`${column} IN (SELECT unnest(${[...new Set(units)]}::text[]))`;

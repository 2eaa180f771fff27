import { Prisma } from './generated/client';

/**
 * A condition for a WHERE: the column is one of some unit ids; true for all, when they are absent or null. Asked by way of the table of units,
 * whose ids the planner knows to be there once each: it looks up each of a few, and hashes thousands once. As a list of the column's own it would
 * weigh each of the thousands anew for each partition, and as a bare table of ids it takes them for two hundred.
 */
export const among = (column: Prisma.Sql, units: readonly string[] | null | undefined): Prisma.Sql =>
  units === undefined || units === null
    ? Prisma.sql`true`
    : Prisma.sql`${column} IN (SELECT id FROM unit WHERE id = ANY(${[...new Set(units)]}::text[]))`;

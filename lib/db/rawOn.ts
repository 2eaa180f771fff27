import type { PoolClient } from 'pg';
import type { RawClient } from './version/advanceVersion';

const textOf = (sql: TemplateStringsArray): string =>
  sql.reduce((text, part, i) => (i === 0 ? part : `${text}$${i}${part}`), '');

/** A connection by itself, asked in the way that Prisma is: for steps that transactions of both kinds share. */
export const rawOn = (client: PoolClient): RawClient => ({
  $queryRaw: async (sql, ...values) => (await client.query(textOf(sql), [...values])).rows,
  $executeRaw: async (sql, ...values) =>
    (await client.query(textOf(sql), [...values])).rowCount ?? Number.NaN,
  $executeRawUnsafe: async (sql, ...values) => (await client.query(sql, [...values])).rowCount ?? Number.NaN,
});

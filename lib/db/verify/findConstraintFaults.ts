import { type ClientBase, escapeIdentifier } from 'pg';
import { z } from 'zod';
import { groupBy } from '../../coverage/groupBy';
import { type Db, poolOf } from '../client';
import { type Fault, RESTORE } from './fault';

const text = z.string();
const conditionRow = z.object({ table: text, name: text, broken: text });
const foreignRow = z.object({
  table: text,
  name: text,
  columns: z.array(text),
  other: text,
  others: z.array(text),
});
const uniqueRow = z.object({
  table: text,
  name: text,
  keys: z.array(text),
  condition: z.string().nullable(),
  isValid: z.boolean(),
});

/** What every row must be: CHECK, NOT NULL, and generated columns, each with the condition under which a row breaks it. */
const CONDITIONS = `
  SELECT relname::text AS "table", conname::text AS "name", 'NOT (' || pg_get_expr(conbin, conrelid) || ')' AS "broken"
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
   WHERE relnamespace = current_schema()::regnamespace AND NOT relispartition AND contype = 'c'
  UNION ALL
  SELECT relname, attname || ' NOT NULL', quote_ident(attname) || ' IS NULL'
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
   WHERE relnamespace = current_schema()::regnamespace AND NOT relispartition AND relkind IN ('r', 'p')
     AND attnum > 0 AND NOT attisdropped AND attnotnull
  UNION ALL
  SELECT relname, attname || ' GENERATED', quote_ident(attname) || ' IS DISTINCT FROM (' || pg_get_expr(adbin, adrelid) || ')'
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE relnamespace = current_schema()::regnamespace AND NOT relispartition AND attgenerated <> '' AND NOT attisdropped
   ORDER BY 1, 2`;

const NAMES = (oid: string, numbers: string): string =>
  `ARRAY(SELECT attname::text FROM unnest(${numbers}) WITH ORDINALITY AS part (number, place)
           JOIN pg_attribute ON attrelid = ${oid} AND attnum = number ORDER BY place)`;

const FOREIGN = `
  SELECT pg_class.relname::text AS "table", conname::text AS "name", ${NAMES('conrelid', 'conkey')} AS "columns",
         other.relname::text AS "other", ${NAMES('confrelid', 'confkey')} AS "others"
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid JOIN pg_class AS other ON other.oid = confrelid
   WHERE pg_class.relnamespace = current_schema()::regnamespace AND contype = 'f' AND conparentid = 0
     AND NOT pg_class.relispartition
   ORDER BY 1, 2`;

const UNIQUE = `
  SELECT pg_class.relname::text AS "table", index.relname::text AS "name",
         ARRAY(SELECT pg_get_indexdef(indexrelid, place, true) FROM generate_series(1, indnkeyatts) AS place) AS "keys",
         pg_get_expr(indpred, indrelid) AS "condition", indisvalid AS "isValid"
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid JOIN pg_class AS index ON index.oid = indexrelid
   WHERE pg_class.relnamespace = current_schema()::regnamespace AND indisunique AND NOT pg_class.relispartition
   ORDER BY 1, 2`;

async function countOf(client: ClientBase, sql: string): Promise<number> {
  const { rows } = await client.query(sql);
  return z.object({ count: z.coerce.number() }).parse(rows[0]).count;
}

const faultOf = (table: string, name: string, count: number): Fault => ({
  sentence: `表 ${table} 有 ${count} 行不合约束 ${name}`,
  remedy: RESTORE,
});

async function rowFaults(client: ClientBase): Promise<readonly Fault[]> {
  const { rows } = await client.query(CONDITIONS);
  const faults: Fault[] = [];
  for (const [table, conditions] of groupBy(conditionRow.array().parse(rows), (one) => one.table)) {
    const counts = conditions.map(({ broken }, i) => `count(*) FILTER (WHERE ${broken})::text AS "c${i}"`);
    const { rows: counted } = await client.query(`SELECT ${counts.join()} FROM ${escapeIdentifier(table)}`);
    const found = z.record(z.string(), z.coerce.number()).parse(counted[0]);
    for (const [i, { name }] of conditions.entries()) {
      const count = found[`c${i}`] ?? Number.NaN;
      if (count !== 0) faults.push(faultOf(table, name, count));
    }
  }
  return faults;
}

async function foreignFaults(client: ClientBase): Promise<readonly Fault[]> {
  const { rows } = await client.query(FOREIGN);
  const faults: Fault[] = [];
  for (const { table, name, columns, other, others } of foreignRow.array().parse(rows)) {
    const given = columns.map((column) => `own.${escapeIdentifier(column)} IS NOT NULL`).join(' AND ');
    const equal = columns
      .map((column, i) => `other.${escapeIdentifier(others[i] ?? '')} = own.${escapeIdentifier(column)}`)
      .join(' AND ');
    const count = await countOf(
      client,
      `SELECT count(*)::text AS "count" FROM ${escapeIdentifier(table)} AS own
        WHERE ${given} AND NOT EXISTS (SELECT FROM ${escapeIdentifier(other)} AS other WHERE ${equal})`,
    );
    if (count > 0) faults.push(faultOf(table, name, count));
  }
  return faults;
}

async function uniqueFaults(client: ClientBase): Promise<readonly Fault[]> {
  const { rows } = await client.query(UNIQUE);
  const faults: Fault[] = [];
  for (const { table, name, keys, condition, isValid } of uniqueRow.array().parse(rows)) {
    if (!isValid)
      faults.push({ sentence: `索引 ${name} 没有建成`, remedy: `请管理员执行 REINDEX INDEX ${name}。` });
    const given = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
    const count = await countOf(
      client,
      `SELECT count(*)::text AS "count" FROM (
         SELECT FROM ${escapeIdentifier(table)} WHERE ${given} AND (${condition ?? 'true'})
          GROUP BY ${keys.join()} HAVING count(*) > 1) AS twice`,
    );
    if (count > 0) faults.push(faultOf(table, name, count));
  }
  return faults;
}

/** What the server itself has noticed: pages whose checksum is wrong, where it keeps checksums. */
async function pageFaults(client: ClientBase): Promise<readonly Fault[]> {
  const count = await countOf(
    client,
    `SELECT CASE WHEN checksum_failures IS NULL THEN 0 ELSE checksum_failures END::text AS "count"
       FROM pg_stat_database WHERE datname = current_database()`,
  );
  return count > 0
    ? [{ sentence: `数据库服务器记录了 ${count} 次数据页校验失败（磁盘可能损坏）`, remedy: RESTORE }]
    : [];
}

/**
 * Asks of every row of every table whether it keeps to what the schema says: CHECK, NOT NULL, keys, references, generated columns. Looks at
 * the tables themselves and believes no index: a damaged one hides what it is there to prevent.
 */
export async function findConstraintFaults(db: Db): Promise<readonly Fault[]> {
  const client = await poolOf(db).connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
      await client.query(`SET LOCAL enable_${way} = off`);
    const faults = [
      ...(await rowFaults(client)),
      ...(await foreignFaults(client)),
      ...(await uniqueFaults(client)),
      ...(await pageFaults(client)),
    ];
    await client.query('COMMIT');
    return faults;
  } finally {
    client.release();
  }
}

import { type Client, escapeIdentifier } from 'pg';
import { z } from 'zod';
import { DatabaseProblem } from '../databaseProblem';
import { RUN_LOCK } from '../importRuns';
import { SCRATCH } from './withScratch';

const named = z.object({ name: z.string() });
const oldest = z.object({ number: z.number().nullable() });

/** Milliseconds for which readers of the tables in use are waited for. */
const PATIENCE = 60_000;

const TABLES = `SELECT relname::text AS "name" FROM pg_class
  WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') ORDER BY relispartition, relname`;
const ENUMS = `SELECT typname::text AS "name" FROM pg_type WHERE typnamespace = $1::regnamespace AND typtype = 'e'`;
const FUNCTIONS = `SELECT oid::regprocedure::text AS "name" FROM pg_proc WHERE pronamespace = $1::regnamespace`;

/** Names of things in a schema; those of functions with their arguments, without the schema while it is on the search path. */
async function namesIn(client: Client, sql: string, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query(sql, [schema]);
  return named
    .array()
    .parse(rows)
    .map(({ name }) => name);
}

/** Drops our own tables, kinds and functions; what others keep in the same schema stays. */
async function dropOwn(client: Client, schema: string, tables: readonly string[]): Promise<void> {
  const there = new Set(await namesIn(client, TABLES, schema));
  const own = tables.filter((name) => there.has(name));
  const within = (name: string): string => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
  if (own.length > 0) await client.query(`DROP TABLE ${own.map(within).join()}`);
}

/** Roles that were given the right to read our tables, by name: the pages' own, and what an operator made. */
const READERS = `SELECT DISTINCT quote_ident(rolname) AS "name" FROM pg_class, aclexplode(relacl) AS given JOIN pg_roles ON pg_roles.oid = grantee
  WHERE relnamespace = $1::regnamespace AND relname = 'report' AND privilege_type = 'SELECT' AND grantee <> relowner`;

/**
 * Puts what is in the scratch schema in the place of what is in `schema`, in one transaction: everybody sees the one or the other, and who could read can. The version
 * of the data set goes on from the higher of both, so that no number ever means two things. Throws
 * `DatabaseProblem` in Chinese when an import is under way, or something that is not ours depends on our tables.
 */
export async function takePlace(client: Client, schema: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
    const { rows: living } = await client.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [RUN_LOCK],
    );
    if (living.length > 0)
      throw new DatabaseProblem('有导入正在进行，没有恢复：请等它结束或停止它，然后再试。');
    const target = escapeIdentifier(schema);
    const tables = await namesIn(client, TABLES, SCRATCH);
    const enums = await namesIn(client, ENUMS, SCRATCH);
    const functions = await namesIn(client, FUNCTIONS, SCRATCH);
    const { rows } = await client.query(`SELECT max(number) AS "number" FROM ${target}.data_version`);
    const before = oldest.parse(rows[0]).number;
    const readers = await namesIn(client, READERS, schema);
    await dropOwn(client, schema, tables);
    for (const name of enums) await client.query(`DROP TYPE IF EXISTS ${target}.${escapeIdentifier(name)}`);
    for (const name of functions) await client.query(`DROP FUNCTION IF EXISTS ${target}.${name}`);
    for (const name of enums) await client.query(`ALTER TYPE ${escapeIdentifier(name)} SET SCHEMA ${target}`);
    for (const name of functions) await client.query(`ALTER FUNCTION ${name} SET SCHEMA ${target}`);
    for (const name of tables)
      await client.query(`ALTER TABLE ${escapeIdentifier(name)} SET SCHEMA ${target}`);
    await client.query(
      `INSERT INTO ${target}.data_version (number, kind, added, revised, older, reports, figures)
       SELECT $1::integer + 1, 'restore', 0, 0, 0, reports, figures
         FROM ${target}.data_version WHERE number = (SELECT max(number) FROM ${target}.data_version) AND number <= $1::integer AND $1::integer > 1`,
      [before],
    );
    for (const reader of readers)
      await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${target} TO ${reader}`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === '2BP01')
      throw new DatabaseProblem(
        `数据库里有别的对象（视图、函数或表）依赖本产品的表，没有恢复：请先移走它们。${error instanceof Error ? error.message : ''}`,
      );
    if (code === '55P03')
      throw new DatabaseProblem(
        '有别的程序一直在使用这些表，没有恢复：请停止网页服务或长时间的查询，然后再试。',
      );
    throw error;
  }
}

import { Client } from 'pg';
import { DatabaseProblem } from '../databaseProblem';

/** Where a backup is put together before it takes the place of what is there, or is thrown away again. */
export const SCRATCH = 'atlas_scratch';

/** Of the lock that whoever uses the schema holds. */
const LOCK = 'atlas_scratch';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * Does some work with a new, empty schema `SCRATCH` beside the tables in use, which nobody else sees; it is gone afterwards, or when a
 * killed process left it, the next time. `client` finds names in it first. Throws `DatabaseProblem` in Chinese
 * when another process uses it or the login may not make one.
 */
export async function withScratch<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, options: `-c search_path=${SCRATCH}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
      [LOCK],
    );
    if (rows[0]?.locked !== true)
      throw new DatabaseProblem('另一个备份或恢复正在这个数据库里进行：请等它结束后再试。');
    try {
      await client.query(`DROP SCHEMA IF EXISTS ${SCRATCH} CASCADE`);
      await client.query(`CREATE SCHEMA ${SCRATCH}`);
    } catch (error) {
      if (codeOf(error) !== '42501') throw error;
      throw new DatabaseProblem(
        `数据库账号无权建立模式 ${SCRATCH}，不能核对或恢复备份：请管理员执行 GRANT CREATE ON DATABASE 库名 TO 账号。`,
      );
    }
    try {
      return await work(client);
    } finally {
      // Not where the connection is what failed: the next one clears up.
      await client.query(`DROP SCHEMA IF EXISTS ${SCRATCH} CASCADE`).catch(() => undefined);
    }
  } finally {
    await client.end();
  }
}

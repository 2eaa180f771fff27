import { Client } from 'pg';
import { DatabaseProblem } from './databaseProblem';

/** The oldest PostgreSQL that will do. */
const OLDEST = 15;

/** Throws `DatabaseProblem` with a Chinese sentence when DATABASE_URL is malformed, unreachable or too old. */
export async function refuseUnusable(url: string): Promise<void> {
  if (!/^postgres(?:ql)?:\/\//.test(url)) {
    throw new DatabaseProblem(
      'DATABASE_URL 应以 postgresql:// 开头，例如 postgresql://用户:密码@主机:5432/库名。',
    );
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    const version = rows[0]?.version;
    if (version !== undefined && version < OLDEST * 10_000) {
      throw new DatabaseProblem(
        `DATABASE_URL 指向的 PostgreSQL 是 ${Math.floor(version / 10_000)} 版，需要 ${OLDEST} 版以上：请升级，或去掉 DATABASE_URL 以使用内置数据库。`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    const cause = error instanceof Error ? error.message || String(error) : String(error);
    throw new DatabaseProblem(
      `连不上 DATABASE_URL 指向的数据库（${cause}）：请检查地址、用户、密码和数据库是否在运行，或去掉 DATABASE_URL 以使用内置数据库。`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { createHash, createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { scramVerifier } from './scramVerifier';

/** How the web application reaches the database. */
export interface WebAccess {
  readonly url: string;
  /** Null when it is a role that may only read; otherwise why it is not, in Chinese, for whoever starts the server. */
  readonly weaker: string | null;
}

/** What a session of the web application starts with; the role has no right to write in any case. */
const SETTINGS: Readonly<Record<string, string>> = {
  default_transaction_read_only: 'on',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '60s',
  lock_timeout: '5s',
};

/** Answers of PostgreSQL to somebody who may not make roles or give rights. */
const NOT_ALLOWED = new Set(['42501', '0LP01', '28000']);

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Roles belong to the server, not to one database: each database has its own, so that none can read another. */
const roleOf = (database: string): string =>
  `atlas_web_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`;

/**
 * PostgreSQL lets everybody keep large objects, which are writes that no right on a table governs. Only a superuser can take that away;
 * elsewhere the read-only session is what forbids it.
 */
const TAKE_LARGE_OBJECTS = `DO $$
DECLARE writer regprocedure;
BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    FOR writer IN
      SELECT oid FROM pg_proc
      WHERE pronamespace = 'pg_catalog'::regnamespace
        AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_open', 'lowrite', 'lo_truncate', 'lo_truncate64', 'lo_unlink')
    LOOP
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', writer);
    END LOOP;
  END IF;
END $$`;

async function grant(client: Client, role: string, database: string, password: string): Promise<void> {
  const name = escapeIdentifier(role);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${name} NOLOGIN`);
  await client.query(
    `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${escapeLiteral(scramVerifier(password))}`,
  );
  for (const [setting, value] of Object.entries(SETTINGS))
    await client.query(`ALTER ROLE ${name} SET ${setting} = ${escapeLiteral(value)}`);
  await client.query(`REVOKE TEMPORARY ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
  await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  await client.query(TAKE_LARGE_OBJECTS);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${name}`);
  await client.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO ${name}`);
}

/** The owner's address with another login. */
function urlFor(owner: URL, user: string, password: string): string {
  const url = new URL(owner);
  url.username = user;
  url.password = password;
  return url.href;
}

/** The owner's address, in sessions that do not write unless told to: less than a role without the right. */
function readOnlyUrl(owner: URL): string {
  const url = new URL(owner);
  url.searchParams.set(
    'options',
    Object.entries(SETTINGS)
      .map(([setting, value]) => `-c ${setting}=${value}`)
      .join(' '),
  );
  return url.href;
}

/**
 * Makes, or brings up to date, the role that the web application logs in as: it may read the tables of this database and nothing
 * else. Call it after `migrate`, as the owner. Its password follows from the owner's, so that several servers on one database agree
 * on it and it need not be kept. Where the owner may not make roles, or logs in without a password, the answer says so in `weaker`.
 */
export async function openToWeb(ownerUrl: string): Promise<WebAccess> {
  const owner = new URL(ownerUrl);
  if (owner.password === '')
    return {
      url: readOnlyUrl(owner),
      weaker: '数据库地址里没有密码，没有为网页另建只读账号：网页以数据库所有者的身份只读连接。',
    };
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = rows[0]?.name ?? '';
    const role = roleOf(database);
    const password = createHmac('sha256', owner.password).update(`web role of ${database}`).digest('hex');
    // Two servers may start at once.
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [role]);
    await grant(client, role, database, password);
    await client.query('COMMIT');
    return { url: urlFor(owner, role, password), weaker: null };
  } catch (error) {
    if (!NOT_ALLOWED.has(String(codeOf(error)))) throw error;
    return {
      url: readOnlyUrl(owner),
      weaker:
        '数据库账号无权建立角色，没有为网页另建只读账号：网页以该账号只读连接。可请管理员授予 CREATEROLE，或用 WEB_DATABASE_URL 指定一个只读账号。',
    };
  } finally {
    await client.end();
  }
}

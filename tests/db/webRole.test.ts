import { Client } from 'pg';
import { scramVerifier } from '../../lib/db/scramVerifier';
import { openToWeb } from '../../lib/db/webRole';
import { type FreshDatabase, freshDatabase, urlOfDatabase, withAdmin } from '../setup/freshDatabase';

describe('the role of the web application', () => {
  let database: FreshDatabase;
  let other: FreshDatabase;
  let web: Client;

  beforeAll(async () => {
    [database, other] = [await freshDatabase(), await freshDatabase()];
    const access = await openToWeb(database.url);
    expect(access.weaker).toBeNull();
    web = new Client({ connectionString: access.url });
    await web.connect();
  });
  afterAll(async () => {
    await web.end();
    await withAdmin(database.url, async (owner) => {
      const { rows } = await owner.query("SELECT rolname FROM pg_roles WHERE rolname LIKE 'atlas\\_web\\_%'");
      for (const { rolname } of rows) {
        await owner.query(`DROP OWNED BY ${rolname}`).catch(() => undefined); // roles of other files' databases
        await owner.query(`DROP ROLE ${rolname}`).catch(() => undefined);
      }
    });
    await database.drop();
    await other.drop();
  });

  const codeOf = async (sql: string): Promise<unknown> =>
    web.query(sql).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );

  test('is not the owner and reads the tables', async () => {
    const { rows } = await web.query('SELECT current_user AS name, count(*)::int AS units FROM unit');
    expect(rows[0].name).toMatch(/^atlas_web_[0-9a-f]{12}$/);
    expect(rows[0].units).toBeGreaterThan(3_000);
  });

  const WRITES = [
    "INSERT INTO base_data (name, sha256) VALUES ('x', repeat('0', 64))",
    "UPDATE unit SET name = 'x'",
    'DELETE FROM unit',
    'TRUNCATE metric CASCADE',
    'CREATE TABLE x (y int)',
    'CREATE TEMPORARY TABLE x (y int)',
    'CREATE SCHEMA x',
    'CREATE ROLE x',
    'DROP TABLE finding',
    'ALTER TABLE unit ADD COLUMN x int',
    'SELECT id FROM unit FOR UPDATE',
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT pg_read_file('PG_VERSION')",
    'SELECT rolpassword FROM pg_authid',
    'SET ROLE atlas',
    'SELECT lo_create(0)',
    "SELECT lo_from_bytea(0, 'x')",
    'CREATE FUNCTION x() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE EXTENSION dblink',
    "SELECT pg_ls_dir('.')",
    "SELECT nextval(oid::regclass) FROM pg_class WHERE relkind = 'S'",
    'ALTER SYSTEM SET statement_timeout = 0',
  ];
  test.each(WRITES)('cannot: %s', async (sql) => {
    // Neither in the read-only sessions it starts with, nor in one that it has opened for writing.
    await web.query('SET default_transaction_read_only = on');
    expect(['25006', '42501']).toContain(await codeOf(sql));
    await web.query('SET default_transaction_read_only = off');
    expect(await codeOf(sql)).toBe('42501');
  });

  test('cannot read the tables of another database on the same server, nor of another schema', async () => {
    const url = new URL((await openToWeb(database.url)).url);
    url.pathname = new URL(other.url).pathname;
    const stranger = new Client({ connectionString: url.href });
    await stranger.connect();
    await expect(stranger.query('SELECT count(*) FROM unit')).rejects.toMatchObject({ code: '42501' });
    await stranger.end();

    await withAdmin(database.url, (owner) =>
      owner.query('CREATE SCHEMA secret CREATE TABLE secret.kept (a int)'),
    );
    expect(await codeOf('SELECT * FROM secret.kept')).toBe('42501');
  });

  test('reads tables that a later migration makes', async () => {
    await withAdmin(database.url, (owner) => owner.query('CREATE TABLE later (a int)'));
    expect(await codeOf('SELECT * FROM later')).toBe('done');
  });

  test('begins its sessions read-only, with an end to every statement', async () => {
    const fresh = new Client({ connectionString: (await openToWeb(database.url)).url });
    await fresh.connect();
    const { rows } = await fresh.query(
      'SELECT current_setting(\'default_transaction_read_only\') AS "readOnly", current_setting(\'statement_timeout\') AS "timeout"',
    );
    expect(rows).toEqual([{ readOnly: 'on', timeout: '30s' }]);
    await fresh.end();
  });

  test('is the same for several servers on one database, which may start at once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => openToWeb(database.url)));
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
  });

  test('is not made by an owner who may not make roles: said in words, and read-only all the same', async () => {
    const url = new URL(database.url);
    await withAdmin(database.url, async (owner) => {
      await owner.query(`CREATE ROLE plain LOGIN PASSWORD '${scramVerifier('plain')}'`);
      await owner.query('GRANT SELECT ON ALL TABLES IN SCHEMA public TO plain');
    });
    [url.username, url.password] = ['plain', 'plain'];
    const access = await openToWeb(url.href);
    expect(access.weaker).toMatch(/CREATEROLE/);
    const client = new Client({ connectionString: access.url });
    await client.connect();
    await expect(client.query('CREATE TEMPORARY TABLE x (y int)')).rejects.toMatchObject({ code: '25006' });
    await client.end();
    await withAdmin(database.url, async (owner) => {
      await owner.query('DROP OWNED BY plain');
      await owner.query('DROP ROLE plain');
    });
  });

  test('is not made where the owner has no password to derive one from', async () => {
    const access = await openToWeb(urlOfDatabase('postgresql://somebody@127.0.0.1:1', 'atlas'));
    expect(access.weaker).toMatch(/没有密码/);
  });
});

import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import type { DataVersion } from '../version/findDataVersion';

/** Downloads of the whole data set that may read the database at once: each holds a connection. */
const AT_ONCE = 6;
let open = 0;

/** Rows that a reading of typed rows holds at a time. */
const ROWS = 5_000;

/** One value of a row that is read: text, or a whole number of a small column. */
export type DatasetValue = string | number | null;

/** The database as it is at one moment, on a connection of its own, for reading more than memory should hold. */
export interface Snapshot {
  readonly version: Pick<DataVersion, 'number' | 'madeAt'>;
  /** True of an invented country. */
  readonly isSynthetic: boolean;
  /** Years that any stored report is on, oldest first. */
  readonly years: readonly number[];
  /** The rows of a SELECT as the server's own CSV, without header, in pieces that do not end at rows. */
  copy(select: string): AsyncIterable<Buffer>;
  /** The same rows as values, some thousand at a time. */
  rows(select: string): AsyncIterable<readonly (readonly DatasetValue[])[]>;
  /** Ends it, also in the middle of a reading: then the server stops that query at once. */
  close(): Promise<void>;
}

/**
 * The web application's sessions are short; a download lasts as long as its reader takes, and app/streamBody.ts gives up those
 * who take nothing. The server looks for itself whether the reader's connection is still there.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '10min',
  client_connection_check_interval: '10s',
};

const versionRow = z.object({ number: z.number().int(), madeAt: z.string() });
const yearRow = z.object({ year: z.number().int() });

/** Stops what a connection is doing, from another one: a server that sorts does not notice that its client has gone. */
async function terminate(url: string, pid: number): Promise<void> {
  const other = new Client({ connectionString: url });
  await other.connect();
  try {
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
  } finally {
    await other.end();
  }
}

async function begin(
  client: Client,
): Promise<Pick<Snapshot, 'version' | 'isSynthetic' | 'years'> & { readonly pid: number }> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  for (const [setting, value] of Object.entries(SETTINGS))
    await client.query(`SET LOCAL ${setting} = '${value}'`);
  const { rows: versions } = await client.query(`
    SELECT number, to_char(made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "madeAt"
      FROM data_version ORDER BY number DESC LIMIT 1`);
  const { rows: years } = await client.query('SELECT DISTINCT year::int AS "year" FROM report ORDER BY 1');
  const { rows: invented } = await client.query('SELECT FROM synthetic_data');
  const { rows: backends } = await client.query('SELECT pg_backend_pid() AS pid');
  return {
    version: versionRow.parse(versions[0]),
    isSynthetic: invented.length > 0,
    years: yearRow
      .array()
      .parse(years)
      .map(({ year }) => year),
    pid: z.object({ pid: z.number() }).parse(backends[0]).pid,
  };
}

/**
 * Opens a snapshot of the database at `url`, or returns null when as many are open as there may be. Whoever opens one has to
 * close it.
 */
export async function openSnapshot(url: string): Promise<Snapshot | null> {
  if (open >= AT_ONCE) return null;
  open += 1;
  const client = new Client({ connectionString: url, application_name: 'atlas-download' });
  client.on('error', () => undefined); // a connection that we cut ourselves
  let busy = false;
  let closed = false;
  try {
    await client.connect();
    const { version, isSynthetic, years, pid } = await begin(client);

    async function* copy(select: string): AsyncIterable<Buffer> {
      busy = true;
      yield* client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT csv)`));
      busy = false;
    }
    async function* rows(select: string): AsyncIterable<readonly (readonly DatasetValue[])[]> {
      busy = true;
      await client.query(`DECLARE reading NO SCROLL CURSOR FOR ${select}`);
      for (;;) {
        const { rows: some } = await client.query<DatasetValue[]>({
          text: `FETCH ${ROWS} FROM reading`,
          rowMode: 'array',
        });
        if (some.length === 0) break;
        yield some;
      }
      await client.query('CLOSE reading');
      busy = false;
    }
    return {
      version,
      isSynthetic,
      years,
      copy,
      rows,
      close: async () => {
        if (closed) return;
        closed = true;
        open -= 1;
        if (busy) {
          await terminate(url, pid).catch(() => undefined); // the server has gone, and the query with it
          client.connection.stream.destroy();
        } else {
          await client.end().catch(() => undefined);
        }
      },
    };
  } catch (error) {
    open -= 1;
    await client.end().catch(() => undefined);
    throw error;
  }
}

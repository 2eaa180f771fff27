import type { ClientBase } from 'pg';

/** Values are to be written alike whatever the server's settings are, and whatever its version. */
const SETTINGS = [
  "SET LOCAL client_encoding = 'UTF8'",
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL intervalstyle = 'postgres'",
  "SET LOCAL bytea_output = 'hex'",
  'SET LOCAL extra_float_digits = 1',
  'SET LOCAL statement_timeout = 0',
].join(';');

/** For the rest of the transaction values are written as backups have them, and no statement ends because it is long. */
export async function sameWriting(client: ClientBase): Promise<void> {
  await client.query(SETTINGS);
}

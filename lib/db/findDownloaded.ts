import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { z } from 'zod';

const unpack = promisify(gunzip);
const row = z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

/** The bytes that were fetched from an address; null when there are none. */
export async function findDownloaded(
  client: Pick<PoolClient, 'query'>,
  url: string,
): Promise<Uint8Array | null> {
  const { rows } = await client.query(
    'SELECT bytes FROM download JOIN source_document USING (sha256) WHERE url = $1',
    [url],
  );
  const [found] = row.array().parse(rows);
  return found ? unpack(found.bytes) : null;
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { Source } from './placedReport';

const pack = promisify(gzip);

/** Files' bytes, each once, however many reports it holds and however often it was given. */
export async function storeSources(
  client: PoolClient,
  sources: readonly Pick<Source, 'sha256' | 'fileName' | 'format' | 'bytes'>[],
): Promise<void> {
  const byHash = new Map<string, (typeof sources)[number]>();
  for (const source of sources) if (!byHash.has(source.sha256)) byHash.set(source.sha256, source);
  if (byHash.size === 0) return;
  const { rows } = await client.query(
    'SELECT sha256 FROM source_document WHERE sha256 = ANY($1::char(64)[])',
    [[...byHash.keys()]],
  );
  for (const { sha256 } of z.array(z.object({ sha256: z.string() })).parse(rows)) byHash.delete(sha256);
  const fresh = await Promise.all(
    [...byHash.values()].map(async (source) => ({ ...source, packed: await pack(source.bytes) })),
  );
  if (fresh.length === 0) return;
  await client.query(
    `INSERT INTO source_document (sha256, file_name, format, size, bytes)
     SELECT * FROM unnest($1::char(64)[], $2::text[], $3::text[], $4::integer[], $5::bytea[])
     ON CONFLICT (sha256) DO NOTHING`,
    [
      fresh.map(({ sha256 }) => sha256),
      fresh.map(({ fileName }) => fileName),
      fresh.map(({ format }) => format),
      fresh.map(({ bytes }) => bytes.length),
      fresh.map(({ packed }) => packed),
    ],
  );
}

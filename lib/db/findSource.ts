import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Db } from './client';

/** The stored file of that hash, byte for byte as it was given; null when there is none. */
export async function findSource(db: Db, sha256: string): Promise<Uint8Array | null> {
  const source = await db.sourceDocument.findUnique({
    where: { sha256 },
    select: { bytes: true, size: true },
  });
  return source && promisify(gunzip)(source.bytes, { maxOutputLength: Math.max(source.size, 1) });
}

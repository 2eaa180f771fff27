import { z } from 'zod';
import type { Db } from '../client';

const sourceRow = z.object({
  sha256: z.string(),
  fileName: z.string(),
  size: z.number().int(),
  /** Compressed with gzip. */
  packed: z.instanceof(Uint8Array),
  /** It was read, under some name, by the reader of the version asked for. */
  isOfPresentReader: z.boolean(),
});
/** A stored file. */
export type StoredFile = z.infer<typeof sourceRow>;

/** All stored files, one after the other. `version`: of the present reader and units (lib/run/readerVersion.ts). */
export async function* listSources(db: Db, version: string): AsyncGenerator<StoredFile> {
  let after = '';
  for (;;) {
    const [source] = sourceRow.array().parse(
      await db.$queryRaw`
        SELECT sha256::text AS "sha256", file_name AS "fileName", size, bytes AS "packed",
               EXISTS (SELECT FROM read_file WHERE read_file.sha256 = source_document.sha256 AND version = ${version}) AS "isOfPresentReader"
          FROM source_document WHERE sha256 > ${after} ORDER BY sha256 LIMIT 1`,
    );
    if (!source) return;
    yield source;
    after = source.sha256;
  }
}

import type { PoolClient } from 'pg';
import { z } from 'zod';

/** A file by its bytes and by what else the reader is told: its name, and what a manifest says of it. */
export interface FileKey {
  readonly sha256: string;
  readonly knownAs: string;
}

const storedSchema = z.object({
  unitId: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  partial: z.boolean(),
  reason: z.string().nullable(),
});
/** A report of a file that is stored, and what was said of it. */
export type StoredOfFile = z.infer<typeof storedSchema>;

const row = z.object({ sha256: z.string(), knownAs: z.string(), reports: z.array(storedSchema) });

export const keyOfFile = ({ sha256, knownAs }: FileKey): string => `${sha256} ${knownAs}`;

/**
 * Which of some files need not be read again: read by the same version, with all their reports stored and still there. Keyed by
 * `keyOfFile`.
 */
export async function findReadFiles(
  client: Pick<PoolClient, 'query'>,
  version: string,
  files: readonly FileKey[],
): Promise<ReadonlyMap<string, readonly StoredOfFile[]>> {
  const { rows } = await client.query(
    `SELECT read_file.sha256, read_file.known_as AS "knownAs", read_file.reports
       FROM unnest($1::char(64)[], $2::text[]) AS asked (sha256, known_as)
       JOIN read_file USING (sha256, known_as)
      WHERE read_file.version = $3
        AND NOT EXISTS (
          SELECT FROM jsonb_to_recordset(read_file.reports) AS one ("unitId" text, year smallint, revision smallint)
            LEFT JOIN report ON report.unit_id = one."unitId" AND report.year = one.year AND report.revision = one.revision
           WHERE report.unit_id IS NULL)`,
    [files.map(({ sha256 }) => sha256), files.map(({ knownAs }) => knownAs), version],
  );
  return new Map(
    row
      .array()
      .parse(rows)
      .map((one) => [keyOfFile(one), one.reports]),
  );
}

/** What is known of a file from now on; `reports` null: nothing, it is to be read again. */
export interface ReadFileNow extends FileKey {
  readonly reports: readonly StoredOfFile[] | null;
}

/** Notes what files were read as, in the transaction that stores them. */
export async function noteReadFiles(
  client: PoolClient,
  version: string,
  files: readonly ReadFileNow[],
): Promise<void> {
  const last = [...new Map(files.map((file) => [keyOfFile(file), file])).values()];
  const known = last.filter(({ reports }) => reports !== null);
  const unknown = last.filter(({ reports }) => reports === null);
  if (unknown.length > 0)
    await client.query(
      `DELETE FROM read_file USING unnest($1::char(64)[], $2::text[]) AS old (sha256, known_as)
        WHERE read_file.sha256 = old.sha256 AND read_file.known_as = old.known_as`,
      [unknown.map(({ sha256 }) => sha256), unknown.map(({ knownAs }) => knownAs)],
    );
  if (known.length > 0)
    await client.query(
      `INSERT INTO read_file (sha256, known_as, version, reports)
       SELECT sha256, known_as, $2, reports
         FROM jsonb_to_recordset($1::jsonb) AS row (sha256 char(64), known_as text, reports jsonb)
       ON CONFLICT (sha256, known_as) DO UPDATE SET version = excluded.version, reports = excluded.reports`,
      [
        JSON.stringify(known.map(({ sha256, knownAs, reports }) => ({ sha256, known_as: knownAs, reports }))),
        version,
      ],
    );
}

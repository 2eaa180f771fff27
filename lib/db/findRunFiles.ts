import { z } from 'zod';
import type { Db } from './client';
import { type Imported, OUTCOMES } from './imported';

const fileRow = z.object({
  ordinal: z.number().int(),
  path: z.string(),
  outcome: z.enum(OUTCOMES),
  partial: z.boolean(),
  reason: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  year: z.number().int().nullable(),
});
/** What became of one report of a run. */
export type RunFileRow = z.infer<typeof fileRow>;

/** Folders of a path that are shown: where the server keeps its files is nobody's business. */
const SHOWN = 3;

/** The last parts of a path; an address as it is. */
export function shortPath(path: string): string {
  if (/^https?:/i.test(path)) return path;
  const parts = path.split(/[/\\]/);
  return parts.length <= SHOWN ? path : `…/${parts.slice(-SHOWN).join('/')}`;
}

/** What became of the reports of a run with some outcomes, in order; all with `limit` null. */
export async function findRunFiles(
  db: Db,
  runId: number,
  outcomes: readonly Imported['outcome'][],
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<readonly RunFileRow[]> {
  const rows = fileRow.array().parse(
    await db.$queryRaw`
      SELECT ordinal, path, outcome, partial, reason, unit_id AS "unitId", unit.short_name AS "unitName",
             year::int AS "year"
        FROM import_file LEFT JOIN unit ON unit.id = import_file.unit_id
       WHERE run_id = ${runId} AND outcome = ANY(${[...outcomes]}::text[])
       ORDER BY ordinal LIMIT ${limit} OFFSET ${offset}`,
  );
  return rows.map((row) => ({
    ...row,
    path: shortPath(row.path),
    reason: row.reason?.replaceAll(row.path, shortPath(row.path)) ?? null,
  }));
}

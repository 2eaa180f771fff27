import { z } from 'zod';
import type { Db } from './client';

export const foundUnit = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  type: z.string(),
  level: z.string(),
  regionCode: z.string().nullable(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  /** The name it was found by, when that is no name it bears now. */
  formerly: z.string().nullable(),
  /** Last day that the unit existed; null while it does. */
  until: z.string().nullable(),
  reports: z.number().int(),
  years: z.array(z.number().int()),
});
export type FoundUnit = z.infer<typeof foundUnit>;

export interface UnitSearch {
  /** What `foldWords` made of what was typed: each must be found. Nothing is found by none. */
  readonly words: readonly string[];
  /** null for all. */
  readonly limit: number | null;
  readonly offset: number;
}

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/**
 * Units found by name, former name, place, code, pinyin or initials. The best fit first: what a word is exactly, then
 * what it begins, then what it is part of; then units with reports, shorter names, higher levels.
 */
export async function searchUnitKeys(
  db: Db,
  { words, limit, offset }: UnitSearch,
): Promise<{ readonly total: number; readonly units: readonly FoundUnit[] }> {
  const [first = '', ...others] = words.map(escapeLike);
  const exact = words[0] ?? '';
  const begins = `${first}%`;
  // Two letters are in the initials of every second place: they count only where they begin.
  const within = `%${first}%`;
  const inReadings = /^[a-z0-9]{1,2}$/.test(exact) ? begins : within;
  const rows = await db.$queryRaw`
    WITH fitting AS (
      SELECT unit_id, kind, name, length(text) AS size,
             CASE WHEN text = ${exact} THEN 0
                  WHEN pinyin = ${exact} OR initials = ${exact} THEN 1
                  WHEN text LIKE ${begins} THEN 2
                  WHEN pinyin LIKE ${begins} OR initials LIKE ${begins} THEN 3
                  WHEN text LIKE ${within} THEN 4
                  ELSE 5 END
             + CASE kind WHEN 'path' THEN 4 WHEN 'former' THEN 2 ELSE 0 END AS fit
        FROM unit_search_key
       WHERE ${exact} <> ''
         AND (text LIKE ${within} OR pinyin LIKE ${inReadings} OR initials LIKE ${inReadings})
      UNION ALL
      SELECT id, 'code', id, length(id), CASE WHEN lower(id) = ${exact} OR region_code = ${exact} THEN 0 ELSE 3 END
        FROM unit WHERE ${exact} <> '' AND (lower(id) LIKE ${begins} OR region_code LIKE ${begins})
    ), best AS (
      SELECT DISTINCT ON (unit_id) unit_id, kind, name, size, fit FROM fitting ORDER BY unit_id, fit, size
    ), matching AS (
      SELECT unit_id, kind, name, size, fit FROM best
       WHERE NOT EXISTS (
         SELECT FROM unnest(${others.map((word) => `%${word}%`)}::text[]) AS word
          WHERE NOT EXISTS (SELECT FROM unit_search_key AS other
                             WHERE other.unit_id = best.unit_id
                               AND (other.text LIKE word OR other.pinyin LIKE word OR other.initials LIKE word)))
    )
    SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level, unit.region_code AS "regionCode",
           unit.parent_id AS "parentId", parent.short_name AS "parentName",
           CASE WHEN matching.kind = 'former' THEN matching.name END AS "formerly",
           to_char(unit.valid_to, 'YYYY-MM-DD') AS "until",
           -- units without a report have counted none, which is a count and not a missing figure
           CASE WHEN reported.reports IS NULL THEN 0 ELSE reported.reports::int END AS "reports",
           CASE WHEN reported.years IS NULL THEN ARRAY[]::int[] ELSE reported.years::int[] END AS "years",
           count(*) OVER ()::int AS "total"
      FROM matching
      JOIN unit ON unit.id = matching.unit_id
      LEFT JOIN unit AS parent ON parent.id = unit.parent_id
      LEFT JOIN reported_unit AS reported ON reported.unit_id = unit.id
     ORDER BY CASE WHEN matching.fit < 4 THEN matching.fit / 2 ELSE 2 + matching.fit END,
              unit.valid_to IS NOT NULL, reported.reports IS NULL, matching.size, matching.fit,
              array_position(ARRAY['country', 'province', 'city', 'county', 'town'], unit.level),
              reported.reports DESC NULLS LAST, unit.id
     LIMIT ${limit} OFFSET ${offset}`;
  const found = z.array(foundUnit.extend({ total: z.number() })).parse(rows);
  return { total: found[0]?.total ?? 0, units: found }; // no rows: none were found
}

import { z } from 'zod';
import type { Input } from '../metrics/catalogue';
import { cellKey, parseCellKey } from '../metrics/cellKey';
import type { Mark } from '../metrics/rows';
import { worstMark } from '../metrics/worstMark';
import type { Db } from './client';
import { shownAt } from './version/shownAt';

const markRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  key: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  ordinal: z.number().int(),
  revision: z.number().int().nullable(),
});

export interface MarkFilter {
  /** All figures when absent. */
  readonly inputs?: readonly Input[];
  readonly from: number;
  readonly to: number;
  /** All units when absent. */
  readonly units?: readonly string[];
  /** As of this version of the data set; the newest without. */
  readonly version?: number | undefined;
}

/** Where a figure stands among all: its mark is kept under this. */
export const markKey = (cell: {
  readonly unitId: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string;
}): string => `${cell.unitId}/${cell.year}/${cell.metric}/${cell.applicant}`;

/** What the rules found of figures of the reports that are shown, now or as of a version, by `markKey`; figures of which nothing was found are absent. */
export async function findMarks(
  db: Db,
  { inputs, from, to, units, version }: MarkFilter,
): Promise<ReadonlyMap<string, Mark>> {
  const [everywhere, everybody] = [inputs === undefined, units === undefined];
  const keys = [...new Set((inputs ?? []).map(({ key, applicant }) => cellKey(key, applicant)))];
  const rows = markRow.array().parse(
    await db.$queryRaw`
      SELECT finding.unit_id AS "unitId", finding.year::int AS "year", key, finding.rule, finding.severity,
             finding.ordinal::int AS "ordinal",
             CASE WHEN report.is_current THEN NULL ELSE report.revision::int END AS "revision"
        FROM finding
        JOIN report USING (unit_id, year, revision)
       CROSS JOIN unnest(finding.own_keys) AS key
       WHERE ${shownAt(version)}
         AND finding.year BETWEEN ${from} AND ${to}
         AND (${everywhere} OR finding.own_keys && ${keys}::text[])
         AND (${everywhere} OR key = ANY(${keys}::text[]))
         AND (${everybody} OR finding.unit_id = ANY(${[...(units ?? [])]}::text[]))
       ORDER BY finding.ordinal`,
  );
  const marks = new Map<string, Mark[]>();
  for (const { unitId, year, key, rule, severity, ordinal, revision } of rows) {
    const cell = parseCellKey(key);
    if (!cell) continue; // a finding about the document or a sentence
    const at = markKey({ unitId, year, metric: cell.key, applicant: cell.applicant });
    const mark = { severity, rules: [rule], ordinal, ...(revision !== null && { revision }) };
    marks.set(at, [...(marks.get(at) ?? []), mark]);
  }
  return new Map(
    [...marks].flatMap(([at, some]) => {
      const mark = worstMark(some);
      return mark ? [[at, mark] as const] : [];
    }),
  );
}

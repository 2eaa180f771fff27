import { z } from 'zod';
import type { Input } from '../metrics/catalogue';
import { cellKey, parseCellKey } from '../metrics/cellKey';
import { type FigureMap, toFigureMap } from '../metrics/figureMap';
import type { Mark } from '../metrics/rows';
import { worstMark } from '../metrics/worstMark';
import { among } from './among';
import type { Db } from './client';
import { Prisma } from './generated/client';
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

/** What the rules found of figures of the reports that are shown, now or as of a version; figures of which nothing was found are absent. */
export async function findMarks(
  db: Db,
  { inputs, from, to, units, version }: MarkFilter,
): Promise<FigureMap<Mark>> {
  const everywhere = inputs === undefined;
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
         AND ${among(Prisma.sql`finding.unit_id`, units)}
       ORDER BY finding.ordinal`,
  );
  const marks = rows.flatMap(({ unitId, year, key, rule, severity, ordinal, revision }) => {
    const cell = parseCellKey(key);
    if (!cell) return []; // a finding about the document or a sentence
    const mark: Mark = { severity, rules: [rule], ordinal, ...(revision !== null && { revision }) };
    return { unitId, year, metric: cell.key, applicant: cell.applicant, mark };
  });
  return toFigureMap(marks, ({ mark }, before: Mark | undefined) =>
    before ? (worstMark([before, mark]) ?? mark) : mark,
  );
}

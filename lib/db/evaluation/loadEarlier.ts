import { z } from 'zod';
import type { EarlierVersion } from '../../checks/rules/context';
import type { Prisma } from '../generated/client';
import { parseCells } from './loadFacts';
import { idOf, type ReportId } from './reportId';

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  publishedOn: z.string().nullable(),
  cells: z.string().nullable(),
});

/**
 * The version of some reports that was current before: the last stored one that is not current and comes from another
 * file. The same file read again is no republication. Reports with one version are absent.
 */
export async function loadEarlier(
  db: Prisma.TransactionClient,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<string, EarlierVersion>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw`
    SELECT DISTINCT ON (report.unit_id, report.year)
           report.unit_id AS "unitId", report.year::int AS "year", report.revision::int AS "revision",
           to_char(report.published_on, 'YYYY-MM-DD') AS "publishedOn",
           (SELECT string_agg(metric.key || '|' || applicant || '=' || CASE state
                     WHEN 'number' THEN 'n:' || value WHEN 'blank' THEN 'b' WHEN 'not_applicable' THEN 'a' ELSE 'u' END,
                     ';' ORDER BY metric_id, applicant)
              FROM observation JOIN metric ON metric.id = observation.metric_id
             WHERE observation.unit_id = report.unit_id AND observation.year = report.year
               AND observation.revision = report.revision) AS "cells"
      FROM unnest(${ids.map(({ unitId }) => unitId)}::text[], ${ids.map(({ year }) => year)}::smallint[]) AS asked (unit_id, year)
      JOIN report ON report.unit_id = asked.unit_id AND report.year = asked.year AND NOT report.is_current
      JOIN report AS current ON current.unit_id = report.unit_id AND current.year = report.year AND current.is_current
       AND current.source_sha256 <> report.source_sha256
     ORDER BY report.unit_id, report.year, report.revision DESC`;
  return new Map(
    row
      .array()
      .parse(rows)
      .map((one) => [
        idOf(one),
        { revision: one.revision, publishedOn: one.publishedOn, cells: parseCells(one.cells) },
      ]),
  );
}

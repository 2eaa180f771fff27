import { z } from 'zod';
import type { Db } from '../client';

const cellRow = z.object({
  metric: z.string(),
  applicant: z.string(),
  value: z.string().nullable(),
  state: z.string(),
  raw: z.string(),
  place: z.string(),
  witness: z.string().nullable(),
});
export type VerifiedCell = z.infer<typeof cellRow>;

const reportRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  contentHash: z.string(),
  cells: z.array(cellRow),
  /** Of a local statistics table, in printed order. */
  local: z.array(
    z.object({
      labels: z.array(z.string()),
      column: z.string(),
      value: z.string().nullable(),
      state: z.string(),
      raw: z.string(),
    }),
  ),
  /** Of sentences, in order. */
  narrative: z.array(
    z.object({ topic: z.string(), value: z.string(), raw: z.string(), sentence: z.string() }),
  ),
});
/** A stored report as far as its source decides it; values as plain decimal text. */
export type VerifiedReport = z.infer<typeof reportRow>;

/** Every revision that was read from a stored file. */
export async function findReportsOfSource(db: Db, sha256: string): Promise<readonly VerifiedReport[]> {
  return reportRow.array().parse(
    await db.$queryRaw`
      SELECT unit_id AS "unitId", year::int AS "year", revision::int AS "revision", content_hash AS "contentHash",
             (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'metric', metric.key, 'applicant', applicant, 'value', trim_scale(value)::text, 'state', state,
                       'raw', raw, 'place', place, 'witness', witness)), '[]')
                FROM observation JOIN metric ON metric.id = metric_id
               WHERE (observation.unit_id, observation.year, observation.revision) = (report.unit_id, report.year, report.revision)) AS "cells",
             (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'labels', label_path, 'column', column_label, 'value', trim_scale(value)::text, 'state', state, 'raw', raw)
                       ORDER BY ordinal), '[]')
                FROM local_figure
               WHERE (local_figure.unit_id, local_figure.year, local_figure.revision) = (report.unit_id, report.year, report.revision)) AS "local",
             (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'topic', topic, 'value', trim_scale(value)::text, 'raw', raw, 'sentence', sentence) ORDER BY ordinal), '[]')
                FROM narrative_figure AS figure
               WHERE (figure.unit_id, figure.year, figure.revision) = (report.unit_id, report.year, report.revision)) AS "narrative"
        FROM report WHERE source_sha256 = ${sha256} ORDER BY 1, 2, 3`,
  );
}

import { z } from 'zod';
import { GRADES } from '../checks/gradeReport';
import { correctionSchema, findingCellsSchema } from '../checks/rules/findingSchemas';
import { evidenceSchema } from '../report/evidence';
import type { Db } from './client';
import { observationShownAt } from './version/shownAt';

const edition = z.enum(['2019', '2021']).nullable();
const storedReport = z.object({
  unitId: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  isCurrent: z.boolean(),
  scope: z.string(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  table2: edition,
  table3: edition,
  table4: edition,
  statistics: z.enum(['2014', 'local']).nullable(),
  publishedOn: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  citation: z.string().nullable(),
  status: z.enum(['read', 'partial']),
  importedAt: z.string(),
  sourceSha256: z.string(),
  sourceName: z.string(),
  sourceFormat: z.string(),
  evidence: z.array(evidenceSchema),
  /** null until it is evaluated. */
  grade: z.enum(GRADES).nullable(),
});
export type StoredReport = z.infer<typeof storedReport>;

/** One revision of a report, the current one when `revision` is null; null when there is none. */
export async function findStoredReport(
  db: Db,
  {
    unitId,
    year,
    revision,
  }: { readonly unitId: string; readonly year: number; readonly revision: number | null },
): Promise<StoredReport | null> {
  const rows = await db.$queryRaw`
    SELECT report.unit_id AS "unitId", report.year::int AS "year", report.revision::int AS "revision",
           report.is_current AS "isCurrent", report.scope, report.title, report.issuer,
           report.edition_table2 AS "table2", report.edition_table3 AS "table3", report.edition_table4 AS "table4",
           report.edition_statistics AS "statistics",
           to_char(report.published_on, 'YYYY-MM-DD') AS "publishedOn", report.source_url AS "sourceUrl",
           report.citation, report.status,
           to_char(report.imported_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "importedAt",
           report.source_sha256 AS "sourceSha256", source_document.file_name AS "sourceName",
           source_document.format AS "sourceFormat", report.evidence, report.grade
      FROM report JOIN source_document ON source_document.sha256 = report.source_sha256
     WHERE report.unit_id = ${unitId} AND report.year = ${year}
       AND CASE WHEN ${revision}::int IS NULL THEN report.is_current ELSE report.revision = ${revision} END`;
  return storedReport.array().parse(rows)[0] ?? null;
}

const storedCell = z.object({
  unitId: z.string(),
  year: z.number().int(),
  metric: z.string(),
  applicant: z.string(),
  value: z.string().nullable(),
  state: z.enum(['number', 'blank', 'not_applicable', 'unreadable']),
  raw: z.string(),
  place: z.string(),
  witness: z.enum(['grid', 'order', 'sums']).nullable(),
});
export type StoredCell = z.infer<typeof storedCell>;

/** Cells of the reports of one unit that are shown (all years; as of a version), or of one revision; values as plain decimal text. */
export async function findStoredCells(
  db: Db,
  unitId: string,
  only?: { readonly year: number; readonly revision: number },
  version?: number,
): Promise<StoredCell[]> {
  const rows = await db.$queryRaw`
    SELECT observation.unit_id AS "unitId", observation.year::int AS "year", metric.key AS "metric",
           observation.applicant::text AS "applicant", trim_scale(observation.value)::text AS "value",
           observation.state::text AS "state", observation.raw, observation.place,
           observation.witness::text AS "witness"
      FROM observation JOIN metric ON metric.id = observation.metric_id
     WHERE observation.unit_id = ${unitId}
       AND CASE WHEN ${only?.year ?? null}::int IS NULL THEN ${observationShownAt(version)}
                ELSE observation.year = ${only?.year ?? null} AND observation.revision = ${only?.revision ?? null} END
     ORDER BY observation.year, observation.metric_id, observation.applicant`;
  return storedCell.array().parse(rows);
}

const storedFinding = z.object({
  /** Its number among those of its report: stays the same when it is found again. */
  ordinal: z.number().int(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  difference: z.string().nullable(),
  /** Empty until the rules are evaluated, and for findings about the document. */
  cells: findingCellsSchema,
  /** Probable, never applied. */
  correction: correctionSchema.nullable(),
  message: z.string(),
});
export type StoredFinding = z.infer<typeof storedFinding>;

/** Findings of one revision, in the order they were made. */
export async function findStoredFindings(
  db: Db,
  unitId: string,
  year: number,
  revision: number,
): Promise<StoredFinding[]> {
  const rows = await db.$queryRaw`
    SELECT ordinal::int AS "ordinal", rule, severity, place, left_value AS "left", right_value AS "right", difference, cells, correction, message
      FROM finding WHERE unit_id = ${unitId} AND year = ${year} AND revision = ${revision} ORDER BY ordinal`;
  return storedFinding.array().parse(rows);
}

const storedLocal = z.object({
  labels: z.array(z.string()),
  unit: z.string().nullable(),
  code: z.string().nullable(),
  column: z.string(),
  columnKind: z.string(),
  value: z.string().nullable(),
  state: z.enum(['number', 'blank', 'not_applicable', 'unreadable']),
  raw: z.string(),
  place: z.string(),
});
export type StoredLocalFigure = z.infer<typeof storedLocal>;

/** Figures of the local statistics table of one revision, in printed order; none when it has no such table. */
export async function findLocalFigures(
  db: Db,
  unitId: string,
  year: number,
  revision: number,
): Promise<StoredLocalFigure[]> {
  const rows = await db.$queryRaw`
    SELECT label_path AS "labels", unit, code, column_label AS "column", column_kind AS "columnKind",
           trim_scale(value)::text AS "value", state::text AS "state", raw, place
      FROM local_figure WHERE unit_id = ${unitId} AND year = ${year} AND revision = ${revision} ORDER BY ordinal`;
  return storedLocal.array().parse(rows);
}

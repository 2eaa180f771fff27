import type { PoolClient } from 'pg';
import { z } from 'zod';
import { copyRows } from './copyRows';
import type { StoredRevision } from './decideRevision';
import { idOf, type ReportId } from './evaluation/reportId';
import { NARRATIVE_COLUMNS, narrativeRows } from './narrativeRows';
import type { PlacedReport } from './placedReport';

/** A report whose figures are stored already, as `same`. */
export interface Unchanged {
  readonly report: PlacedReport;
  readonly same: StoredRevision;
}

/** Of several reports of one revision the last. */
const lastOfEach = (all: readonly Unchanged[]): readonly Unchanged[] => [
  ...new Map(
    all.map((one) => [`${one.report.unitId}/${one.report.year}/${one.same.revision}`, one]),
  ).values(),
];

const changedRow = z.object({ unitId: z.string(), year: z.number().int() });

/**
 * Scope and evidence, where the same file was read again or a person answered for it, and what the text says besides, where it is the same
 * file: that is not a new revision. Returns the reports of which something is other than before.
 */
async function updateHeads(client: PoolClient, all: readonly Unchanged[]): Promise<readonly ReportId[]> {
  const rows = lastOfEach(
    all.filter(
      ({ report: { outcome, source }, same }) =>
        source.sha256 === same.sourceSha256 ||
        outcome.report.evidence.some((evidence) => evidence.source === 'operator'),
    ),
  ).map(({ report: { unitId, year, outcome, source }, same: { revision, sourceSha256 } }) => ({
    unit_id: unitId,
    year,
    revision,
    scope: outcome.report.scope,
    evidence: outcome.report.evidence,
    same_file: source.sha256 === sourceSha256,
    statements: outcome.statements,
  }));
  if (rows.length === 0) return [];
  const { rows: changed } = await client.query(
    `WITH row AS (
       SELECT unit_id, year, revision, scope, evidence, same_file, nullif(statements, 'null'::jsonb) AS statements
         FROM jsonb_to_recordset($1::jsonb)
              AS row (unit_id text, year smallint, revision smallint, scope text, evidence jsonb, same_file boolean, statements jsonb)
     )
     UPDATE report
        SET scope = row.scope, evidence = row.evidence,
            statements = CASE WHEN row.same_file THEN row.statements ELSE report.statements END
       FROM row
      WHERE report.unit_id = row.unit_id AND report.year = row.year AND report.revision = row.revision
        AND ((report.scope, report.evidence) IS DISTINCT FROM (row.scope, row.evidence)
             OR (row.same_file AND report.statements IS DISTINCT FROM row.statements))
     RETURNING report.unit_id AS "unitId", report.year::int AS "year"`,
    [JSON.stringify(rows)],
  );
  return changedRow.array().parse(changed);
}

const digestRow = changedRow.extend({ digest: z.string() });
type Revisions = readonly [readonly string[], readonly number[], readonly number[]];

/** Tells, by report, whether the stored figures of sentences of some revisions are others than before. */
async function digestOf(client: PoolClient, revisions: Revisions): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query(
    `SELECT unit_id AS "unitId", year::int AS "year",
            md5(string_agg(narrative_figure::text, chr(10) ORDER BY revision, ordinal)) AS "digest"
       FROM narrative_figure
       JOIN unnest($1::text[], $2::smallint[], $3::smallint[]) AS asked (unit_id, year, revision)
      USING (unit_id, year, revision)
      GROUP BY unit_id, year`,
    [...revisions],
  );
  return new Map(
    digestRow
      .array()
      .parse(rows)
      .map((row) => [idOf(row), row.digest]),
  );
}

/** The same file, read by a better reader: its figures are the same, its sentences may be understood better. */
async function replaceNarrative(client: PoolClient, all: readonly Unchanged[]): Promise<readonly ReportId[]> {
  const again = lastOfEach(all.filter(({ report, same }) => report.source.sha256 === same.sourceSha256));
  if (again.length === 0) return [];
  const revisions: Revisions = [
    again.map(({ report }) => report.unitId),
    again.map(({ report }) => report.year),
    again.map(({ same }) => same.revision),
  ];
  const before = await digestOf(client, revisions);
  await client.query(
    `DELETE FROM narrative_figure
      USING unnest($1::text[], $2::smallint[], $3::smallint[]) AS old (unit_id, year, revision)
      WHERE narrative_figure.unit_id = old.unit_id AND narrative_figure.year = old.year
        AND narrative_figure.revision = old.revision`,
    [...revisions],
  );
  await copyRows(
    client,
    'narrative_figure',
    NARRATIVE_COLUMNS,
    again.flatMap(({ report: { unitId, year, outcome }, same: { revision } }) =>
      narrativeRows({ unitId, year, revision }, outcome.narrative),
    ),
  );
  const after = await digestOf(client, revisions);
  return again
    .map(({ report: { unitId, year } }) => ({ unitId, year }))
    .filter((id) => before.get(idOf(id)) !== after.get(idOf(id)));
}

/**
 * Brings what is said about stored figures up to date; the figures themselves are the same. What rules look at, they look at again: the reports
 * that changed are due for evaluation. Returns whether anything is different now.
 */
export async function updateUnchanged(client: PoolClient, all: readonly Unchanged[]): Promise<boolean> {
  const changed = [...(await updateHeads(client, all)), ...(await replaceNarrative(client, all))];
  const due = new Map(changed.map((id) => [idOf(id), id]));
  await copyRows(
    client,
    'evaluation_due',
    ['unit_id', 'year'],
    [...due.values()].map(({ unitId, year }) => [unitId, year]),
  );
  return due.size > 0;
}

import type { PoolClient } from 'pg';
import { z } from 'zod';
import { copyRows } from './copyRows';
import type { StoredRevision } from './decideRevision';
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

/** Rules look at scope and sentences too, of a report and of those that depend on it. */
async function evaluateAgain(
  client: PoolClient,
  reports: readonly { readonly unitId: string; readonly year: number }[],
): Promise<void> {
  await copyRows(
    client,
    'evaluation_due',
    ['unit_id', 'year'],
    reports.map(({ unitId, year }) => [unitId, year]),
  );
}

/** Scope and evidence, where the same file was read again or a person answered for it: that is not a new revision. */
async function updateHeads(client: PoolClient, all: readonly Unchanged[]): Promise<boolean> {
  const rows = lastOfEach(
    all.filter(
      ({ report: { outcome, source }, same }) =>
        source.sha256 === same.sourceSha256 ||
        outcome.report.evidence.some((evidence) => evidence.source === 'operator'),
    ),
  ).map(({ report: { unitId, year, outcome }, same: { revision } }) => ({
    unit_id: unitId,
    year,
    revision,
    scope: outcome.report.scope,
    evidence: outcome.report.evidence,
  }));
  if (rows.length === 0) return false;
  const { rows: changed } = await client.query(
    `UPDATE report SET scope = row.scope, evidence = row.evidence
       FROM jsonb_to_recordset($1::jsonb) AS row (unit_id text, year smallint, revision smallint, scope text, evidence jsonb)
      WHERE report.unit_id = row.unit_id AND report.year = row.year AND report.revision = row.revision
        AND (report.scope, report.evidence) IS DISTINCT FROM (row.scope, row.evidence)
     RETURNING report.unit_id AS "unitId", report.year::int AS "year"`,
    [JSON.stringify(rows)],
  );
  await evaluateAgain(client, changedRow.array().parse(changed));
  return changed.length > 0;
}

const digestRow = z.object({ digest: z.string().nullable() });
type Revisions = readonly [readonly string[], readonly number[], readonly number[]];

/** Tells whether the stored figures of sentences of some revisions are others than before. */
async function digestOf(client: PoolClient, revisions: Revisions): Promise<string | null | undefined> {
  const { rows } = await client.query(
    `SELECT md5(string_agg(narrative_figure::text, chr(10) ORDER BY unit_id, year, revision, ordinal)) AS "digest"
       FROM narrative_figure
       JOIN unnest($1::text[], $2::smallint[], $3::smallint[]) AS asked (unit_id, year, revision)
      USING (unit_id, year, revision)`,
    [...revisions],
  );
  return digestRow.array().parse(rows)[0]?.digest;
}

/** The same file, read by a better reader: its figures are the same, its sentences may be understood better. */
async function replaceNarrative(client: PoolClient, all: readonly Unchanged[]): Promise<boolean> {
  const again = lastOfEach(all.filter(({ report, same }) => report.source.sha256 === same.sourceSha256));
  if (again.length === 0) return false;
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
  const isOther = (await digestOf(client, revisions)) !== before;
  if (isOther)
    await evaluateAgain(
      client,
      again.map(({ report }) => report),
    );
  return isOther;
}

/**
 * Brings what is said about stored figures up to date; the figures themselves are the same. Returns whether anything is different
 * now.
 */
export async function updateUnchanged(client: PoolClient, all: readonly Unchanged[]): Promise<boolean> {
  const heads = await updateHeads(client, all);
  const sentences = await replaceNarrative(client, all);
  return heads || sentences;
}

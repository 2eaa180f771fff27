import { updateSummaries } from './updateSummaries';

/** Whoever runs SQL in the transaction: Prisma, or a connection by itself (rawOn.ts). */
export interface RawClient {
  $queryRaw(sql: TemplateStringsArray, ...values: readonly unknown[]): PromiseLike<unknown>;
  $executeRaw(sql: TemplateStringsArray, ...values: readonly unknown[]): PromiseLike<number>;
  /** As above, of a text with `$1`, `$2` … in it: for SQL that is kept in one place and used in several. */
  $executeRawUnsafe(sql: string, ...values: readonly unknown[]): PromiseLike<number>;
}

/** A revision that the transaction stored, and what became of it. */
export interface StoredRevision {
  readonly unitId: string;
  readonly year: number;
  readonly revision: number;
  readonly outcome: 'created' | 'revised' | 'older';
}

/** What the transaction changed. `runId`: the import it belongs to. */
export interface Change {
  readonly kind: 'import' | 'evaluation' | 'roster' | 'units';
  readonly runId?: number | null;
  readonly stored?: readonly StoredRevision[];
}

/**
 * Gives the data set its next version: to be called **last** in every transaction that changes what pages show, however many
 * reports it stores. Stamps the stored revisions, and those they put aside, with the number.
 *
 * From here to the end of the transaction others that change something wait, so that numbers follow the order of commits and
 * one number always means the same data. Nobody who waits can be waited for: after this nothing else is locked, which is why it
 * stands last. Throws what the database throws.
 */
export async function advanceVersion(
  tx: RawClient,
  { kind, runId = null, stored = [] }: Change,
): Promise<void> {
  const units = stored.map(({ unitId }) => unitId);
  const years = stored.map(({ year }) => year);
  const revisions = stored.map(({ revision }) => revision);
  const count = (outcome: StoredRevision['outcome']): number =>
    stored.filter((one) => one.outcome === outcome).length;

  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('data_version', 0))::text`;
  // Printed numbers that came with the new current revisions, less those that went: of the rows of this transaction only.
  await tx.$executeRaw`
    WITH asked AS (
      SELECT * FROM unnest(${units}::text[], ${years}::smallint[], ${revisions}::smallint[]) AS one (unit_id, year, revision)
    ), came AS (
      SELECT sum(report.numbers) AS figures
        FROM report JOIN asked USING (unit_id, year, revision) WHERE report.is_current
    ), went AS (
      SELECT sum(report.numbers) AS figures
        FROM report
       WHERE (unit_id, year) IN (SELECT unit_id, year FROM asked)
         AND (unit_id, year, revision) NOT IN (SELECT unit_id, year, revision FROM asked)
         AND NOT report.is_current AND report.superseded_version IS NULL
    ), last AS (
      SELECT number, reports, figures FROM data_version ORDER BY number DESC LIMIT 1
    )
    INSERT INTO data_version (number, kind, run_id, added, revised, older, reports, figures)
    SELECT last.number + 1, ${kind}, ${runId}, ${count('created')}, ${count('revised')}, ${count('older')},
           last.reports + ${count('created')},
           last.figures + CASE WHEN came.figures IS NULL THEN 0 ELSE came.figures END
                        - CASE WHEN went.figures IS NULL THEN 0 ELSE went.figures END
      FROM last, came, went`;
  if (stored.length === 0) return;
  await updateSummaries(tx, stored);
  await tx.$executeRaw`
    WITH asked AS (
      SELECT * FROM unnest(${units}::text[], ${years}::smallint[], ${revisions}::smallint[]) AS one (unit_id, year, revision)
    ), version AS (
      SELECT max(number) AS number FROM data_version
    )
    UPDATE report
       SET stored_version = CASE WHEN (unit_id, year, revision) IN (SELECT unit_id, year, revision FROM asked)
                                 THEN version.number ELSE stored_version END,
           superseded_version = CASE WHEN NOT is_current THEN version.number END
      FROM version
     WHERE (unit_id, year) IN (SELECT unit_id, year FROM asked)
       AND ((unit_id, year, revision) IN (SELECT unit_id, year, revision FROM asked)
            OR (NOT is_current AND superseded_version IS NULL))`;
}

import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';

const EVALUATION = 'rules_version, passed, failed, not_evaluable, lacking, errors, warnings, infos';
const FINDING =
  'ordinal, rule, severity, place, left_value, right_value, message, origin, difference, cells, correction';

/** What is lent, by table of the lender. */
const LENT = {
  evaluation: `unit_id, year, ${EVALUATION}`,
  finding: `unit_id, year, ${FINDING}`,
  report: 'unit_id, year, grade',
} as const;

/** Reports of the lender in the order of their units, each year by itself, and which of them each of ours is given. */
const GIVEN = `
  CREATE TEMP TABLE given AS
  WITH theirs AS (
    SELECT unit_id, year, grade, row_number() OVER by_year AS place, count(*) OVER (PARTITION BY year) AS many
      FROM lent_report WHERE grade IS NOT NULL
    WINDOW by_year AS (PARTITION BY year ORDER BY unit_id)
  ), ours AS (
    SELECT unit_id, year, revision, row_number() OVER (PARTITION BY year ORDER BY unit_id) AS place
      FROM report WHERE is_current
  ), many AS (SELECT DISTINCT year, many FROM theirs)
  SELECT ours.unit_id, ours.year, ours.revision, theirs.unit_id AS lender, theirs.grade
    FROM ours JOIN many USING (year)
    JOIN theirs ON theirs.year = ours.year AND theirs.place = 1 + (ours.place - 1) % many.many`;

/**
 * Gives the reports of a large invented country what the rules came to over a smaller one, each the evaluation and the findings of another report
 * of its year: as many rows, as long and as spread as if the rules had looked at each, which would take an hour. For measuring only: what
 * they say is of other figures. Both addresses are of owners; the lender must have been evaluated.
 */
export async function lendEvaluations(lenderUrl: string, borrowerUrl: string): Promise<void> {
  const [lender, borrower] = [lenderUrl, borrowerUrl].map(
    (connectionString) => new Client({ connectionString }),
  ) as [Client, Client]; // two addresses, two clients
  await Promise.all([lender.connect(), borrower.connect()]);
  try {
    await borrower.query('SET session_replication_role = replica');
    for (const [table, columns] of Object.entries(LENT)) {
      await borrower.query(`CREATE TEMP TABLE lent_${table} AS SELECT ${columns} FROM ${table} WHERE false`);
      await pipeline(
        lender.query(
          to(
            `COPY (SELECT ${columns} FROM ${table} JOIN report AS own USING (unit_id, year, revision)
                                WHERE own.is_current) TO STDOUT`.replaceAll(/\bgrade\b/g, 'own.grade'),
          ),
        ),
        borrower.query(from(`COPY lent_${table} (${columns}) FROM STDIN`)),
      );
    }
    await borrower.query(GIVEN);
    await borrower.query('ANALYZE given');
    await borrower.query(`
      INSERT INTO evaluation (unit_id, year, revision, ${EVALUATION})
      SELECT given.unit_id, given.year, given.revision, ${EVALUATION}
        FROM given JOIN lent_evaluation AS lent ON lent.unit_id = given.lender AND lent.year = given.year`);
    await borrower.query(`
      INSERT INTO finding (unit_id, year, revision, ${FINDING})
      SELECT given.unit_id, given.year, given.revision, ${FINDING}
        FROM given JOIN lent_finding AS lent ON lent.unit_id = given.lender AND lent.year = given.year`);
    await borrower.query(`
      UPDATE report SET grade = given.grade FROM given
       WHERE report.unit_id = given.unit_id AND report.year = given.year AND report.revision = given.revision`);
    await borrower.query('TRUNCATE evaluation_due');
    await borrower.query('VACUUM ANALYZE');
  } finally {
    await Promise.all([lender.end(), borrower.end()]);
  }
}

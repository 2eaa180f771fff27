import { escapeLiteral } from 'pg';
import { REPORTED_METRICS } from '../../metrics/reported';
import { type DatasetFilter, reportsWanted, wholeNumber } from './filter';
import { guarded } from './guarded';
import { noticed, type Wording } from './noticed';
import { reportName } from './reportName';

/** What the catalogue says of each metric, to be joined in the database. */
const FACTS = REPORTED_METRICS.map(({ key, label, unit, comparability, breakdown, address }) => ({
  key,
  label,
  unit,
  comparability,
  by_applicant: breakdown === 'applicant',
  printed_in: String(Object.values(address)[0]?.table),
}));

/**
 * The figures of one year, one row a printed cell, by unit, metric and applicant; columns as in
 * lib/export/dataset/dataColumns.ts. One year at a time, so that one partition is read and little is sorted.
 */
export function dataSelect(filter: DatasetFilter, year: number, { guard, notice }: Wording): string {
  const edition = filter.edition === undefined ? '' : `WHERE edition = ${escapeLiteral(filter.edition)}`;
  return `
    WITH fact AS MATERIALIZED (
      SELECT metric.id, fact.*
        FROM jsonb_to_recordset(${escapeLiteral(JSON.stringify(FACTS))}::jsonb)
             AS fact (key text, label text, unit text, comparability text, by_applicant boolean, printed_in text)
        JOIN metric USING (key)
    ), wanted AS MATERIALIZED (
      SELECT report.unit_id, report.revision, ${guarded('unit.name', guard)} AS unit_name, unit.level, unit.type, unit.region_code,
             unit.parent_id, report.scope, report.published_on, ${reportName()} AS report, ${guarded('report.source_url', guard)} AS source_url,
             report.edition_table2, report.edition_table3, report.edition_table4, report.edition_statistics
        FROM report JOIN unit ON unit.id = report.unit_id
       WHERE report.year = ${wholeNumber(year)} AND ${reportsWanted(filter)}
    ), flag AS MATERIALIZED (
      -- As lib/metrics/worstMark.ts has it.
      SELECT finding.unit_id, cell,
             CASE WHEN bool_or(finding.severity = 'error') THEN 'error'
                  WHEN bool_or(finding.severity = 'warning') THEN 'warning' ELSE 'info' END AS quality,
             string_agg(DISTINCT finding.rule COLLATE "C", ';' ORDER BY finding.rule COLLATE "C") AS rules
        FROM wanted
        JOIN finding ON finding.unit_id = wanted.unit_id AND finding.year = ${wholeNumber(year)} AND finding.revision = wanted.revision
       CROSS JOIN unnest(finding.own_keys) AS cell
       GROUP BY finding.unit_id, cell
    ), figure AS (
      SELECT wanted.unit_id, wanted.unit_name, wanted.level, wanted.type, wanted.region_code, wanted.parent_id,
             observation.year, fact.key AS metric, fact.label AS metric_label, observation.applicant::text AS applicant,
             trim_scale(observation.value) AS value, fact.unit, observation.state::text AS state,
             ${guarded('observation.raw', guard)} AS printed, observation.place, observation.witness::text AS witness,
             flag.quality, flag.rules AS finding_rules,
             CASE fact.printed_in WHEN '2' THEN wanted.edition_table2 WHEN '3' THEN wanted.edition_table3
                                  WHEN '4' THEN wanted.edition_table4 ELSE wanted.edition_statistics END AS edition,
             fact.comparability, wanted.scope, wanted.published_on::text AS published_on, wanted.report, wanted.source_url,
             observation.metric_id, observation.applicant AS column_number
        FROM wanted
        JOIN observation ON observation.unit_id = wanted.unit_id AND observation.revision = wanted.revision
                        AND observation.year = ${wholeNumber(year)}
        JOIN fact ON fact.id = observation.metric_id
        LEFT JOIN flag ON flag.unit_id = observation.unit_id
                      AND flag.cell = CASE WHEN fact.by_applicant THEN fact.key || '_' || observation.applicant::text ELSE fact.key END
    )
    SELECT unit_id, unit_name, level, type, region_code, parent_id, year, metric, metric_label, applicant, value, unit, state,
           printed, place, witness, quality, finding_rules, edition, comparability, scope, published_on, report, source_url${noticed(notice)}
      FROM figure ${edition}
     ORDER BY unit_id, metric_id, column_number`;
}

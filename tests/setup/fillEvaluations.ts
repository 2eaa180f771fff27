import { RULES } from '../../lib/checks/rules/rules';
import type { Db } from '../../lib/db/client';
import { filedByUnit } from '../../lib/db/version/filedByUnit';

/** How much to make: cities below one province, bodies below each city, and the years they all report on. */
export interface Fill {
  readonly cities: number;
  readonly perCity: number;
  readonly from: number;
  readonly to: number;
}

/** Ids of what is made; no code of GB/T 2260 begins like these. */
export const SYNTHETIC = { province: 'X-98', city: (n: number): string => `X-98-${n}` } as const;

/**
 * Fills a database with synthetic units, reports, evaluations and findings, all in SQL and the same each time. The reports
 * have no cells: this is for questions that look at what the rules came to. A third of the rules of each report lack
 * an input, and one in forty fails, more of them in some years and units than in others; each failure has one finding.
 */
export async function fillEvaluations(db: Db, { cities, perCity, from, to }: Fill): Promise<void> {
  await db.$executeRaw`
    INSERT INTO unit (id, name, short_name, type, level, parent_id) VALUES (${SYNTHETIC.province}, '示例省人民政府', '示例省', 'prov_gov', 'province', NULL)`;
  await db.$executeRaw`
    INSERT INTO unit (id, name, short_name, type, level, parent_id)
    SELECT ${SYNTHETIC.province} || '-' || city, '示例省示范' || city || '市人民政府', '示范' || city || '市', 'city_gov', 'city', ${SYNTHETIC.province}
      FROM generate_series(1, ${cities}::int) AS city`;
  await db.$executeRaw`
    INSERT INTO unit (id, name, short_name, type, level, parent_id)
    SELECT ${SYNTHETIC.province} || '-' || city || '-' || body,
           '示范' || city || '市' || CASE WHEN body % 4 = 0 THEN '样例' || body || '县人民政府' ELSE '样例' || body || '局' END,
           CASE WHEN body % 4 = 0 THEN '样例' || body || '县' ELSE '样例' || body || '局' END,
           CASE WHEN body % 4 = 0 THEN 'county_gov' ELSE 'city_dept' END,
           CASE WHEN body % 4 = 0 THEN 'county' ELSE 'city' END, ${SYNTHETIC.province} || '-' || city
      FROM generate_series(1, ${cities}::int) AS city, generate_series(1, ${perCity}::int) AS body`;
  await db.$executeRaw`
    INSERT INTO source_document (sha256, file_name, format, size, bytes)
    VALUES (repeat('0', 64), 'synthetic.csv', 'figures', 1, '\\x00')`;
  await db.$executeRaw`
    INSERT INTO report (unit_id, year, revision, is_current, scope, title, source_sha256, status, content_hash, numbers, settled)
    SELECT unit.id, year, 1, true, 'own_organ', unit.name || year || '年政府信息公开工作年度报告', repeat('0', 64), 'read',
           repeat('0', 64), 200, 200
      FROM unit, generate_series(${from}::int, ${to}::int) AS year
     WHERE unit.id LIKE ${`${SYNTHETIC.province}-%`}`;
  await db.$executeRaw`
    WITH rule AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(
        RULES.map(({ id, severity, label }, ordinal) => ({ id, severity, label, ordinal })),
      )}::jsonb) AS rule (id text, severity text, label text, ordinal int)
    ), drawn AS (
      SELECT report.unit_id, report.year, rule.*,
             abs(hashtext(report.unit_id || report.year || rule.id)) % 1000 AS lot,
             -- some units are careless, and the years before 2019 were worse
             5 + abs(hashtext(report.unit_id)) % 40 + CASE WHEN report.year < 2019 THEN 10 ELSE 0 END AS bad
        FROM report, rule WHERE report.source_sha256 = repeat('0', 64)
    ), judged AS (
      SELECT *, CASE WHEN lot < bad THEN 'fail' WHEN lot > 670 THEN 'not_evaluable' ELSE 'pass' END AS state FROM drawn
    ), evaluated AS (
      INSERT INTO evaluation (unit_id, year, revision, rules_version, passed, failed, not_evaluable, lacking, errors, warnings, infos)
      SELECT unit_id, year, 1, repeat('0', 64),
             COALESCE(array_agg(id ORDER BY ordinal) FILTER (WHERE state = 'pass'), '{}'),
             COALESCE(array_agg(id ORDER BY ordinal) FILTER (WHERE state = 'fail'), '{}'),
             COALESCE(array_agg(id ORDER BY ordinal) FILTER (WHERE state = 'not_evaluable'), '{}'),
             COALESCE(jsonb_object_agg(id, '没有上一年度的报告') FILTER (WHERE state = 'not_evaluable'), '{}'),
             count(*) FILTER (WHERE state = 'fail' AND severity = 'error'),
             count(*) FILTER (WHERE state = 'fail' AND severity = 'warning'),
             count(*) FILTER (WHERE state = 'fail' AND severity = 'info')
        FROM judged GROUP BY unit_id, year
    )
    INSERT INTO finding (unit_id, year, revision, ordinal, rule, severity, place, left_value, right_value, difference, message, origin)
    SELECT unit_id, year, 1, ordinal, id, severity, 'document', '9', '8', '1', label || '：示例，两数应当相等，相差 +1。', 'rule'
      FROM judged WHERE state = 'fail'`;
  await db.$executeRaw`
    UPDATE report SET grade = CASE WHEN errors >= 3 THEN 'D' WHEN errors > 0 THEN 'C' WHEN warnings <= 2 THEN 'A' ELSE 'B' END
      FROM evaluation WHERE evaluation.unit_id = report.unit_id AND evaluation.year = report.year
       AND report.source_sha256 = repeat('0', 64)`;
  await db.$executeRawUnsafe(
    `INSERT INTO reported_unit (unit_id, reports, years, statuses, published) ${filedByUnit("source_sha256 = repeat('0', 64)")}`,
  );
  await db.$executeRawUnsafe('ANALYZE');
}

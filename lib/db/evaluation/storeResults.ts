import { z } from 'zod';
import { gradeReport } from '../../checks/gradeReport';
import { RULES } from '../../checks/rules/rules';
import { RULES_VERSION } from '../../checks/rules/rulesVersion';
import type { FailedResult, RuleResult } from '../../checks/rules/types';
import { type RuleStates, toRuleStates } from '../../checks/toRuleStates';
import type { Prisma } from '../generated/client';
import { digestResults } from './digestResults';
import type { Evaluated } from './evaluateReports';
import { idOf } from './reportId';

/** Places a rule may fail at in one report; more are not stored. */
const MOST_PLACES = 300;
const ORDINALS = new Map(RULES.map(({ id }, i) => [id, (i + 1) * MOST_PLACES]));

const storedStates = z.object({
  unitId: z.string(),
  year: z.number().int(),
  passed: z.array(z.string()),
  failed: z.array(z.string()),
  notEvaluable: z.array(z.string()),
  lacking: z.record(z.string(), z.string()),
});
const counted = z.object({
  unitId: z.string(),
  year: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
});

/** The states of all rules: those just evaluated, and what stands of the others. */
function merge(fresh: RuleStates, old: RuleStates | undefined, evaluated: ReadonlySet<string>): RuleStates {
  const order = new Map(RULES.map(({ id }, i) => [id, i]));
  const kept = (rules: readonly string[] = []): readonly string[] =>
    rules.filter((rule) => !evaluated.has(rule));
  const both = (a: readonly string[], b: readonly string[] | undefined): readonly string[] =>
    [...a, ...kept(b)].toSorted((x, y) => (order.get(x) ?? Number.NaN) - (order.get(y) ?? Number.NaN));
  const lacking = { ...(old?.lacking ?? {}), ...fresh.lacking };
  const notEvaluable = both(fresh.notEvaluable, old?.notEvaluable);
  return {
    passed: both(fresh.passed, old?.passed),
    failed: both(fresh.failed, old?.failed),
    notEvaluable,
    lacking: Object.fromEntries(notEvaluable.map((rule) => [rule, lacking[rule] ?? ''])),
  };
}

/** What each rule failed at, as far as the reader had not noticed it before. */
function failuresOf(results: readonly RuleResult[]): ReadonlyMap<string, readonly FailedResult[]> {
  const failed = new Map<string, FailedResult[]>();
  for (const result of results) {
    if (result.state !== 'fail' || result.noted) continue;
    const list = failed.get(result.rule);
    if (list) list.push(result);
    else failed.set(result.rule, [result]);
  }
  return failed;
}

/** Findings in place of those that the same rules made before; what the reader noticed stays. */
async function storeFindings(db: Prisma.TransactionClient, all: readonly Evaluated[]): Promise<void> {
  await db.$executeRaw`
    DELETE FROM finding
     USING unnest(${all.map(({ unitId }) => unitId)}::text[], ${all.map(({ year }) => year)}::smallint[],
                  ${all.map(({ stored }) => stored.revision)}::smallint[],
                  ${all.map(({ rules }) => rules.map(({ id }) => id).join())}::text[])
           AS old (unit_id, year, revision, rules)
     WHERE finding.unit_id = old.unit_id AND finding.year = old.year AND finding.revision = old.revision
       AND finding.rule = ANY(string_to_array(old.rules, ',')) AND finding.origin = 'rule'`;
  const rows = all.flatMap(({ unitId, year, stored, rules, results }) => {
    const failed = failuresOf(results);
    return rules.flatMap(({ id }) =>
      (failed.get(id) ?? []).slice(0, MOST_PLACES).map((result, i) => ({
        unit_id: unitId,
        year,
        revision: stored.revision,
        ordinal: (ORDINALS.get(id) ?? Number.NaN) + i,
        rule: id,
        severity: result.severity,
        place: result.where,
        left_value: result.left,
        right_value: result.right,
        message: result.message,
        difference: result.difference,
        cells: result.cells,
        correction: result.correction,
      })),
    );
  });
  await db.$executeRaw`
    INSERT INTO finding (unit_id, year, revision, ordinal, rule, severity, place, left_value, right_value, message, origin,
                         difference, cells, correction)
    SELECT unit_id, year, revision, ordinal, rule, severity, place, left_value, right_value, message, 'rule',
           difference, cells, CASE WHEN jsonb_typeof(correction) = 'object' THEN correction END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS row (unit_id text, year smallint, revision smallint, ordinal smallint, rule text, severity text, place text,
                   left_value text, right_value text, message text, difference text, cells jsonb, correction jsonb)`;
}

/**
 * Stores what the rules said of some reports, in the transaction of the caller: findings, the state of every rule, and the
 * grade. Results of other rules than those evaluated stay. The same results leave the same rows. Returns whether anything
 * that pages show is other than before.
 */
export async function storeResults(
  db: Prisma.TransactionClient,
  all: readonly Evaluated[],
): Promise<boolean> {
  if (all.length === 0) return false;
  const before = await digestResults(db, all);
  await storeFindings(db, all);
  const units = all.map(({ unitId }) => unitId);
  const years = all.map(({ year }) => year);
  const old = new Map(
    storedStates
      .array()
      .parse(
        await db.$queryRaw`
          SELECT evaluation.unit_id AS "unitId", evaluation.year::int AS "year", passed, failed,
                 not_evaluable AS "notEvaluable", lacking
            FROM evaluation
            JOIN unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year) USING (unit_id, year)`,
      )
      .map((row) => [idOf(row), row]),
  );
  const counts = new Map(
    counted
      .array()
      .parse(
        await db.$queryRaw`
          SELECT asked.unit_id AS "unitId", asked.year::int AS "year",
                 (count(*) FILTER (WHERE severity = 'error'))::int AS "errors",
                 (count(*) FILTER (WHERE severity = 'warning'))::int AS "warnings",
                 (count(*) FILTER (WHERE severity = 'info'))::int AS "infos"
            FROM unnest(${units}::text[], ${years}::smallint[], ${all.map(({ stored }) => stored.revision)}::smallint[])
                 AS asked (unit_id, year, revision)
            LEFT JOIN finding USING (unit_id, year, revision)
           GROUP BY asked.unit_id, asked.year`,
      )
      .map((row) => [idOf(row), row]),
  );
  const rows = all.map((one) => {
    const { unitId, year, stored, rules, results } = one;
    const states = merge(toRuleStates(results), old.get(idOf(one)), new Set(rules.map(({ id }) => id)));
    const count = counts.get(idOf(one));
    if (!count) throw new Error(`No counts of ${idOf(one)}`);
    const { errors, warnings, infos } = count;
    const { source, editions } = stored.facts;
    const { table2, table3, table4 } = editions;
    // A table of figures may leave out what its report has.
    const missingTable = source === 'document' && year >= 2019 && [table2, table3, table4].includes(null);
    return {
      unit_id: unitId,
      year,
      revision: stored.revision,
      passed: states.passed,
      failed: states.failed,
      not_evaluable: states.notEvaluable,
      lacking: states.lacking,
      errors,
      warnings,
      infos,
      grade: gradeReport(
        { error: errors, warning: warnings, info: infos },
        { settled: stored.settled, missingTable },
      ),
    };
  });
  const json = JSON.stringify(rows);
  await db.$executeRaw`
    INSERT INTO evaluation (unit_id, year, revision, rules_version, passed, failed, not_evaluable, lacking, errors, warnings, infos)
    SELECT unit_id, year, revision, ${RULES_VERSION}, passed, failed, not_evaluable, lacking, errors, warnings, infos
      FROM jsonb_to_recordset(${json}::jsonb)
           AS row (unit_id text, year smallint, revision smallint, passed text[], failed text[], not_evaluable text[],
                   lacking jsonb, errors integer, warnings integer, infos integer)
    ON CONFLICT (unit_id, year) DO UPDATE
       SET revision = excluded.revision, rules_version = excluded.rules_version, passed = excluded.passed,
           failed = excluded.failed, not_evaluable = excluded.not_evaluable, lacking = excluded.lacking,
           errors = excluded.errors, warnings = excluded.warnings, infos = excluded.infos`;
  await db.$executeRaw`
    UPDATE report SET grade = row.grade
      FROM jsonb_to_recordset(${json}::jsonb) AS row (unit_id text, year smallint, revision smallint, grade text)
     WHERE report.unit_id = row.unit_id AND report.year = row.year AND report.revision = row.revision
       AND report.grade IS DISTINCT FROM row.grade`;
  return (await digestResults(db, all)) !== before;
}

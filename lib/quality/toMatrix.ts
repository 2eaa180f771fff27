import { RULES } from '../checks/rules/rules';
import type { Rule } from '../checks/rules/types';
import type { QualityQuery, RuleState } from '../query/qualityQuery';
import type { Severity } from '../report/types';
import type { EvaluatedReport, RuleCount } from './types';

/** Rules side by side that a screen holds, when nobody chose which. */
export const FIRST_LOOK = 14;

/** What one rule came to in one report. */
export interface MatrixCell {
  readonly rule: Rule;
  /** null: the report was last evaluated before there was such a rule. */
  readonly state: RuleState | null;
  /** How grave the failure is: that of its findings, which may be less than that of the rule. */
  readonly severity: Severity | null;
  /** Number of its first finding in the report. */
  readonly finding: number | null;
  /** The input that is lacking, in Chinese. */
  readonly lacks: string | null;
}
export interface MatrixRow {
  readonly report: EvaluatedReport;
  /** One a rule; made when looked at, since those of a country are half a million. */
  readonly cells: readonly MatrixCell[];
}
export interface Matrix {
  readonly rules: readonly Rule[];
  readonly rows: readonly MatrixRow[];
}

type Asked = Pick<QualityQuery, 'family' | 'rule' | 'severity'>;

/** The rules that a question is about, in the order of the families: of its family, of that of its rule, or all. */
export function rulesAsked({ family, rule, severity }: Asked): readonly Rule[] {
  const wanted = family ?? RULES.find(({ id }) => id === rule)?.family ?? 'all';
  return RULES.filter(
    (one) =>
      one.id === rule ||
      ((wanted === 'all' || one.family === wanted) && (severity === undefined || one.severity === severity)),
  );
}

/** The rules that the page shows side by side: where nobody chose, those that fail in most reports. */
export function rulesShown(query: Asked, counts: readonly RuleCount[]): readonly Rule[] {
  const asked = rulesAsked(query);
  if (query.family !== undefined || query.rule !== undefined) return asked;
  const failed = new Map(counts.map((count) => [count.rule, count.failed]));
  const most = asked
    .filter(({ id }) => (failed.get(id) ?? Number.NaN) > 0)
    .toSorted((a, b) => (failed.get(b.id) ?? Number.NaN) - (failed.get(a.id) ?? Number.NaN))
    .slice(0, FIRST_LOOK);
  return asked.filter((rule) => most.includes(rule));
}

function toCell(rule: Rule, report: EvaluatedReport): MatrixCell {
  const { id } = rule;
  const state = report.failed.includes(id)
    ? 'fail'
    : report.notEvaluable.includes(id)
      ? 'not_evaluable'
      : report.passed.includes(id)
        ? 'pass'
        : null;
  const finding = state === 'fail' ? report.findings.find((one) => one.rule === id) : undefined;
  return {
    rule,
    state,
    severity: state === 'fail' ? (finding?.severity ?? rule.severity) : null,
    finding: finding?.first ?? null,
    lacks: state === 'not_evaluable' ? report.lacking[id] || null : null,
  };
}

/** Reports by rules: a cell for each, none of them empty. */
export function toMatrix(rules: readonly Rule[], reports: readonly EvaluatedReport[]): Matrix {
  return {
    rules,
    rows: reports.map((report) => ({
      report,
      get cells() {
        return rules.map((rule) => toCell(rule, report));
      },
    })),
  };
}

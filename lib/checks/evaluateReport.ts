import { ALONE, type Neighbours, type ReportFacts } from './rules/context';
import { RULES } from './rules/rules';
import type { NeighbourKind, Rule, RuleResult } from './rules/types';

/** Rules that must be evaluated again when a neighbour of these kinds has changed. */
export function rulesThatNeed(kinds: readonly NeighbourKind[]): readonly Rule[] {
  return RULES.filter(({ needs }) => needs.some((need) => kinds.includes(need)));
}

/**
 * Holds one report against the rules: with its neighbours, or alone. Every rule gives at least one result, one a place.
 * Pure and deterministic; nothing is repaired.
 */
export function evaluateReport(
  report: ReportFacts,
  neighbours: Neighbours = ALONE,
  rules: readonly Rule[] = RULES,
): readonly RuleResult[] {
  const context = { report, neighbours };
  return rules.flatMap(({ id, severity, evaluate }) =>
    evaluate(context).map((verdict): RuleResult => ({ severity, ...verdict, rule: id })),
  );
}

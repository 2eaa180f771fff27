import { RULES } from '../checks/rules/rules';
import type { Rule } from '../checks/rules/types';
import { shareFailed } from './shareFailed';
import type { RuleCount, StateCounts } from './types';

/** A rule with what it came to over the reports of a place and year. */
export interface RuleTableRow extends StateCounts {
  readonly rule: Rule;
  /** Per cent of those that could be evaluated; null where none could. */
  readonly share: number | null;
}

const NOT_MET: StateCounts = { passed: 0, failed: 0, notEvaluable: 0 };

/** Every rule with its counts, family by family; a rule that no report was held against has counted none. */
export function toRuleTable(counts: readonly RuleCount[]): readonly RuleTableRow[] {
  const byRule = new Map(counts.map((count) => [count.rule, count]));
  return RULES.map((rule) => {
    const { passed, failed, notEvaluable } = byRule.get(rule.id) ?? NOT_MET;
    const count = { passed, failed, notEvaluable };
    return { rule, ...count, share: shareFailed(count) };
  });
}

import type { RuleResult } from './rules/types';

/** What each rule came to in one report: it fails where one place fails, and passes where every place does. */
export interface RuleStates {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly notEvaluable: readonly string[];
  /** Rule → the first input it lacks, in Chinese. */
  readonly lacking: Readonly<Record<string, string>>;
}

/** Sums up the results of a report rule by rule, in the order of the results. */
export function toRuleStates(results: readonly RuleResult[]): RuleStates {
  const states = new Map<string, RuleResult['state']>();
  const lacking: Record<string, string> = {};
  for (const result of results) {
    const { rule, state } = result;
    const before = states.get(rule);
    if (before === undefined || state === 'fail' || (state === 'not_evaluable' && before === 'pass'))
      states.set(rule, state);
    if (result.state === 'not_evaluable') lacking[rule] ??= result.lacks;
  }
  const inState = (wanted: RuleResult['state']): string[] =>
    [...states].flatMap(([rule, state]) => (state === wanted ? [rule] : []));
  const notEvaluable = inState('not_evaluable');
  return {
    passed: inState('pass'),
    failed: inState('fail'),
    notEvaluable,
    lacking: Object.fromEntries(notEvaluable.map((rule) => [rule, lacking[rule] ?? ''])),
  };
}

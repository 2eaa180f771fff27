import type { ReadOutcome } from '../report/types';
import { evaluateReport } from './evaluateReport';
import type { ReportFacts } from './rules/context';
import { RULES } from './rules/rules';
import type { FailedResult } from './rules/types';
import { toFacts } from './toFacts';
import { type RuleStates, toRuleStates } from './toRuleStates';

/** A finding of a draft, with all that a stored one has. */
export type CheckedFinding = ReadOutcome['findings'][number] &
  Pick<FailedResult, 'difference' | 'cells' | 'correction'>;

/** A report that was read and held against the rules. */
export interface CheckedOutcome extends ReadOutcome {
  findings: CheckedFinding[];
  /** What every rule came to; null when the file was refused. */
  readonly rules: RuleStates | null;
}

/** A draft is not published yet: of the rules of publication only that on the text speaks of it. */
const DRAFT_RULES = RULES.filter(({ family, id }) => family !== 'publication' || id === 'PUB-08');

/**
 * Holds a report that was just read against every rule that can be asked of it alone: those of stored reports, but for the day of
 * publication. What the reader noticed is among the findings, in the order of the rules. Changes nothing.
 */
export function applyRules(outcome: ReadOutcome, source: ReportFacts['source']): CheckedOutcome {
  if (outcome.status === 'refused') return { ...outcome, findings: [], rules: null };
  const results = evaluateReport(toFacts(outcome, { source }), undefined, DRAFT_RULES);
  return {
    ...outcome,
    findings: results.flatMap((result) =>
      result.state === 'fail'
        ? [
            {
              rule: result.rule,
              severity: result.severity,
              where: result.where,
              left: result.left,
              right: result.right,
              message: result.message,
              difference: result.difference,
              cells: result.cells,
              correction: result.correction,
            },
          ]
        : [],
    ),
    rules: toRuleStates(results),
  };
}

import type { Finding, ReadOutcome } from '../report/types';
import { evaluateReport } from './evaluateReport';
import { ownCells } from './ownCells';
import type { ReportFacts } from './rules/context';
import { RULES } from './rules/rules';
import type { FailedResult } from './rules/types';
import { cellsFrom } from './rules/verdicts';
import { toFacts } from './toFacts';
import { type RuleStates, toRuleStates } from './toRuleStates';

/** A finding of a draft, with all that a stored one has. */
export type CheckedFinding = ReadOutcome['findings'][number] &
  Pick<FailedResult, 'difference' | 'cells' | 'correction'>;

/** A place at which a rule could not be judged: never a sign that all is well. */
export interface Unjudged {
  readonly rule: string;
  readonly where: string;
  /** The input that is missing, in Chinese. */
  readonly lacks: string;
}

/** What every rule came to, and each place that could not be judged, also of rules that fail elsewhere. */
export interface CheckedRules extends RuleStates {
  readonly unjudged: readonly Unjudged[];
}

/** A report that was read and held against the rules. */
export interface CheckedOutcome extends ReadOutcome {
  findings: CheckedFinding[];
  /** What every rule came to; null when the file was refused. */
  readonly rules: CheckedRules | null;
}

/** A draft is not published yet: of the rules of publication only that on the text speaks of it. */
const DRAFT_RULES = RULES.filter(({ family, id }) => family !== 'publication' || id === 'PUB-08');

const fromNote = (note: Finding, facts: ReportFacts): CheckedFinding => ({
  ...note,
  difference: null,
  cells: cellsFrom('own', facts, ownCells({ place: note.where, cells: [] })),
  correction: null,
});

/**
 * Holds a report that was just read against every rule that can be asked of it alone: those of stored reports, but for the day of
 * publication. What the reader noticed is among the findings, in the order of the rules; what no rule repeats stands first. Changes nothing.
 */
export function applyRules(outcome: ReadOutcome, source: ReportFacts['source']): CheckedOutcome {
  if (outcome.status === 'refused') return { ...outcome, findings: [], rules: null };
  const facts = toFacts(outcome, { source });
  const results = evaluateReport(facts, undefined, DRAFT_RULES);
  const told = new Set(
    results.flatMap(({ state, rule, where }) => (state === 'fail' ? [`${rule} ${where}`] : [])),
  );
  const notes = outcome.findings.filter(({ rule, where }) => !told.has(`${rule} ${where}`));
  const failures = results.flatMap((result) =>
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
  );
  return {
    ...outcome,
    findings: [...notes.map((note) => fromNote(note, facts)), ...failures],
    rules: {
      ...toRuleStates(results),
      unjudged: results.flatMap((result) =>
        result.state === 'not_evaluable'
          ? [{ rule: result.rule, where: result.where, lacks: result.lacks }]
          : [],
      ),
    },
  };
}

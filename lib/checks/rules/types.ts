import type { CellKey } from '../../metrics/cellKey';
import type { Severity } from '../../report/types';
import type { RuleContext } from './context';

export const RULE_FAMILIES = [
  'structure',
  'table2',
  'table3',
  'table4',
  'yearToYear',
  'narrative',
  'rollUp',
  'plausibility',
  'publication',
  'table2014',
] as const;
export type RuleFamily = (typeof RULE_FAMILIES)[number];

/** What a rule looks at besides the report itself: a change there is a reason to evaluate the rule again. */
export const NEIGHBOURS = ['previous', 'parent', 'children', 'peers', 'earlier'] as const;
export type NeighbourKind = (typeof NEIGHBOURS)[number];

/**
 * `report`: the report alone. `pair`: with the year before, or with its own earlier version. `parent`: with the body above
 * or those below. `peers`: with the bodies of one level under one parent.
 */
export type RuleLevel = 'report' | 'pair' | 'parent' | 'peers';

/** One cell that a finding speaks of, with what is printed there. */
export interface FindingCell {
  /** Whose report it stands in; `earlier`: an earlier version of the same report. */
  readonly from: 'own' | 'previous' | 'parent' | 'child' | 'peer' | 'earlier';
  readonly key: CellKey;
  /** Null where nothing is printed. */
  readonly value: number | null;
  /** Unit and year of the report, where it is not the report itself. */
  readonly unitId?: string;
  readonly year?: number;
}

/** The one change of a single cell after which every sum that it is part of holds. A proposal, never applied. */
export interface Correction {
  readonly key: CellKey;
  readonly printed: string;
  readonly suggested: string;
}

/** What a rule says of one place. `not_evaluable` is what a rule says that lacks an input: never that all is well. */
export type Verdict =
  | { readonly state: 'pass'; readonly where: string }
  | {
      readonly state: 'not_evaluable';
      readonly where: string;
      /** The input that is missing, in Chinese. */
      readonly lacks: string;
    }
  | {
      readonly state: 'fail';
      readonly where: string;
      /** The rule's own severity unless said otherwise. */
      readonly severity?: Severity;
      /** The two sides as plain decimals; null where the rule compares no numbers. */
      readonly left: string | null;
      readonly right: string | null;
      /** Left minus right. */
      readonly difference: string | null;
      readonly cells: readonly FindingCell[];
      /** A Chinese sentence for the person who has to act. */
      readonly message: string;
      readonly correction: Correction | null;
      /** True when the reader has said the same already: its note is the finding, and is not told twice. */
      readonly noted?: true;
    };

/** A verdict with the rule that gave it. */
export type RuleResult = Verdict & { readonly rule: string; readonly severity: Severity };
export type FailedResult = Extract<RuleResult, { readonly state: 'fail' }>;

/** One quality rule: everything a page, a file or a check needs to know of it. */
export interface Rule {
  readonly id: string;
  readonly family: RuleFamily;
  readonly label: string;
  readonly labelEn: string;
  readonly severity: Severity;
  /** What must hold, in cell keys and words. */
  readonly formula: string;
  /** The same with its words in English; null where there are none, only keys and signs. */
  readonly formulaEn: string | null;
  /** How a failure comes about, in sentences. */
  readonly why: string;
  readonly whyEn: string;
  /** What it looks at: cells, facts of the head, neighbours. */
  readonly inputs: string;
  readonly inputsEn: string;
  readonly level: RuleLevel;
  /** The neighbours among its inputs; empty for rules of the report alone. */
  readonly needs: readonly NeighbourKind[];
  /** At least one verdict, one a place. Pure; never throws. */
  readonly evaluate: (context: RuleContext) => readonly Verdict[];
}

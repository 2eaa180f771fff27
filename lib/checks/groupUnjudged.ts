import type { Unjudged } from './applyRules';
import { findRule } from './rules/rules';

/** Rules that lack the same input, in words. */
export interface UnjudgedGroup {
  /** In Chinese, as it is stored. */
  readonly lacks: string;
  /** Each once, in the order of the rules. */
  readonly rules: readonly { readonly id: string; readonly label: string; readonly labelEn: string }[];
}

/** True when the rule looks at nothing but the report: then what it lacks may be mended in the draft. */
const isOfReport = ({ rule }: Unjudged): boolean => findRule(rule)?.needs.length === 0;

/** What could not be judged, by the input that is lacking: what lies in the report first. */
export function groupUnjudged(unjudged: readonly Unjudged[]): readonly UnjudgedGroup[] {
  const ordered = [...unjudged.filter(isOfReport), ...unjudged.filter((one) => !isOfReport(one))];
  const groups = new Map<string, Set<string>>();
  for (const { rule, lacks } of ordered) groups.set(lacks, (groups.get(lacks) ?? new Set()).add(rule));
  return [...groups].map(([lacks, rules]) => ({
    lacks,
    rules: [...rules].map((id) => {
      const rule = findRule(id);
      return { id, label: rule?.label ?? id, labelEn: rule?.labelEn ?? id };
    }),
  }));
}

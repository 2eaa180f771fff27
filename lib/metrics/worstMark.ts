import type { Mark } from './rows';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The marks of several figures as one: the worst of them, with all their rules in the order of their names; undefined where there is none. */
export function worstMark(marks: readonly Mark[]): Mark | undefined {
  if (marks.length === 0) return undefined; // of most figures nothing was found
  const [worst] = marks.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.ordinal - b.ordinal);
  return worst && { ...worst, rules: [...new Set(marks.flatMap(({ rules }) => rules))].toSorted() };
}

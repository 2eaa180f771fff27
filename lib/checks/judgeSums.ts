import { identitiesOf, type TableEditions } from './evaluateIdentities';

/** What the sums and balances of a report come to together. `open`: none fails, but some cannot be worked out. */
export type Sums = 'hold' | 'fail' | 'open';

/** The form has tables 3 and 4; a report before 2019 has the statistics table instead. */
const FORM: TableEditions = { table3: '2021', table4: '2021', statistics: null };
const STATISTICS: TableEditions = { table3: null, table4: null, statistics: '2014' };

/**
 * Whether one may say that all rows, columns and balances add up: only where every such rule was judged and holds. A table
 * that is missing, or a local statistics table, leaves them open.
 */
export function judgeSums(
  { table3, table4, statistics }: TableEditions,
  { passed, failed }: { readonly passed: readonly string[]; readonly failed: readonly string[] },
): Sums {
  const isOld = statistics !== null && table3 === null && table4 === null;
  const rules = new Set(identitiesOf(isOld ? STATISTICS : FORM).map(({ rule }) => rule));
  if ([...rules].some((rule) => failed.includes(rule))) return 'fail';
  return [...rules].every((rule) => passed.includes(rule)) ? 'hold' : 'open';
}

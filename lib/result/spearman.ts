/** Ranks from 1; equal values share the mean of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).toSorted((a, b) => a.value - b.value);
  const ranks = new Map<number, number>();
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (const { i } of order.slice(from, to + 1)) ranks.set(i, (from + to) / 2 + 1);
    from = to + 1;
  }
  return values.map((_, i) => ranks.get(i) ?? Number.NaN);
}

/**
 * Spearman's rank correlation, from −1 to 1: Pearson's of the ranks, so that ties are right. Null where it is not defined: the two
 * lists differ in length, hold fewer than two values, or one of them holds the same value throughout.
 */
export function spearman(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length !== ys.length || xs.length < 2) return null;
  const [a, b] = [ranksOf(xs), ranksOf(ys)];
  const mean = (xs.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, rank] of a.entries()) {
    const other = b[i] ?? Number.NaN;
    ab += (rank - mean) * (other - mean);
    aa += (rank - mean) ** 2;
    bb += (other - mean) ** 2;
  }
  return aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb);
}

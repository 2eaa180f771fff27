/**
 * Places for labels in a column, as near to those they would like as they can be (least squares), in the same order, `gap` apart at least
 * and between `low` and `high`; equal wishes keep the order they came in. Where there is no room for that, the gap is what room there is.
 * One unit throughout, pixels say.
 */
export function spreadApart(
  wanted: readonly number[],
  { gap, low, high }: { readonly gap: number; readonly low: number; readonly high: number },
): readonly number[] {
  const between = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : 0;
  const last = high - between * (wanted.length - 1);
  const order = wanted.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at);

  // Without its gaps the column only has to rise: neighbours that do not are one block at their mean.
  const blocks: { sum: number; count: number }[] = [];
  for (const [n, { at }] of order.entries()) {
    let block = { sum: at - n * between, count: 1 };
    let before = blocks.at(-1);
    while (before && before.sum / before.count > block.sum / block.count) {
      block = { sum: before.sum + block.sum, count: before.count + block.count };
      blocks.pop();
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  const risen = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, low), last)),
  );
  const placed = new Map(order.map(({ i }, n) => [i, (risen[n] ?? low) + n * between]));
  return wanted.map((at, i) => placed.get(i) ?? at);
}

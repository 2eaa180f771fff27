/** A unit's findings on one page of a work list: from `first` (from 1), so many; `total` over all pages. */
export interface WorkShare {
  readonly id: string;
  readonly first: number;
  readonly count: number;
  readonly total: number;
}

/** Divides the findings of units, one unit after the other, into pages of `size`; beyond the last page there is none. */
export function pageOfWork(
  units: readonly { readonly id: string; readonly findings: number }[],
  page: number,
  size: number,
): readonly WorkShare[] {
  const [from, to] = [(page - 1) * size, page * size];
  let before = 0;
  return units.flatMap(({ id, findings }) => {
    const start = before;
    before += findings;
    const [first, end] = [Math.max(from, start), Math.min(to, start + findings)];
    return first < end ? [{ id, first: first - start + 1, count: end - first, total: findings }] : [];
  });
}

/** Where a figure stands among all. */
export interface FigureAt {
  readonly unitId: string;
  readonly year: number;
  readonly metric: string;
  readonly applicant: string;
}

/**
 * Something for each of many figures: by year, metric, kind of applicant and unit. A page asks for a hundred thousand of them, and
 * a key composed of the four would cost more than all else that is done with a figure.
 */
export type FigureMap<Value> = ReadonlyMap<
  number,
  ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Value>>>
>;

const within = <Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = empty();
  map.set(key, made);
  return made;
};

/** Rows by where they stand, each as what `toValue` makes of it and of what an earlier row of the same place was made to. */
export function toFigureMap<Row extends FigureAt, Value>(
  rows: readonly Row[],
  toValue: (row: Row, before: Value | undefined) => Value,
): FigureMap<Value> {
  const years = new Map<number, Map<string, Map<string, Map<string, Value>>>>();
  let [last, units]: [Row | undefined, Map<string, Value>] = [undefined, new Map()];
  for (const row of rows) {
    // Figures of a country come column by column: mostly the one before stands in the same.
    if (row.metric !== last?.metric || row.year !== last.year || row.applicant !== last.applicant) {
      const metrics = within(years, row.year, () => new Map());
      const applicants = within(metrics, row.metric, () => new Map());
      units = within(applicants, row.applicant, () => new Map<string, Value>());
      last = row;
    }
    units.set(row.unitId, toValue(row, units.get(row.unitId)));
  }
  return years;
}

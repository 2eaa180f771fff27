/** Rows that are made one by one as they are looked at, and anew at each look: those of a long file are never all there. */
export interface LazyRows<Row> extends Iterable<Row> {
  readonly length: number;
}

/** Rows made of other rows, each when it is looked at. */
export const lazyRows = <From, Row>(from: LazyRows<From>, toRow: (one: From) => Row): LazyRows<Row> => ({
  length: from.length,
  *[Symbol.iterator]() {
    for (const one of from) yield toRow(one);
  },
});

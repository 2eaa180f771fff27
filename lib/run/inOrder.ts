/**
 * Works on the next `ahead` items while the results of the first are dealt with; results come in the order of the items,
 * whichever is ready first.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: (readonly [Item, Promise<Result>])[] = [];
  let next = 0;
  const begin = (): void => {
    const item = items[next];
    next += 1;
    if (item === undefined) return;
    const result = work(item);
    result.catch(() => undefined); // thrown where it is awaited, below
    begun.push([item, result]);
  };
  while (begun.length < Math.min(ahead, items.length)) begin();
  for (let first = begun.shift(); first; first = begun.shift()) {
    begin();
    yield [first[0], await first[1]];
  }
}

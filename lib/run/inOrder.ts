/**
 * Works on the next `ahead` items while the results of the first are dealt with; results come in the order of the items,
 * whichever is ready first. No item is taken from the list before its turn.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: (readonly [Item, Promise<Result>])[] = [];
  const begin = (item: Item): void => {
    const result = work(item);
    result.catch(() => undefined); // thrown where it is awaited, below
    begun.push([item, result]);
  };
  for await (const item of items) {
    begin(item);
    const first = begun.length > ahead ? begun.shift() : undefined;
    if (first) yield [first[0], await first[1]];
  }
  for (const [item, result] of begun) yield [item, await result];
}

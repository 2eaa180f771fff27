import { inOrder } from '../../lib/run/inOrder';

const later = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function collect<Item, Result>(results: AsyncIterable<readonly [Item, Result]>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const [, result] of results) all.push(result);
  return all;
}

describe('inOrder', () => {
  test.each([1, 2, 3, 10])('keeps the order whichever is ready first, %i ahead', async (ahead) => {
    let atOnce = 0;
    let most = 0;
    const work = async (wait: number): Promise<number> => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await later(wait);
      atOnce -= 1;
      return wait;
    };
    expect(await collect(inOrder([30, 1, 20, 2, 10], ahead, work))).toEqual([30, 1, 20, 2, 10]);
    expect(most).toBeLessThanOrEqual(Math.min(ahead + 1, 5));
  });

  test('gives nothing for nothing', async () => {
    expect(await collect(inOrder([], 2, async () => 1))).toEqual([]);
  });

  test('fails where the work failed, not before', async () => {
    const seen: number[] = [];
    const work = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('second');
      return item;
    };
    const all = (async () => {
      for await (const [, result] of inOrder([1, 2, 3], 3, work)) seen.push(result);
    })();
    await expect(all).rejects.toThrow('second');
    expect(seen).toEqual([1]);
  });
});

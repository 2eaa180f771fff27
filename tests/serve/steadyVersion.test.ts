import { steadyVersion } from '../../lib/serve/steadyVersion';

describe('steadyVersion', () => {
  let newest: number | null = 1;
  let clock = 0;
  const steady = () =>
    steadyVersion(
      async () => newest,
      () => clock,
    );
  beforeEach(() => {
    [newest, clock] = [1, 0];
  });

  test('takes a change that comes alone at once', async () => {
    const version = steady();
    expect(await version()).toBe(1);
    newest = 2;
    expect(await version()).toBe(2);
    clock = 60_000;
    newest = 3;
    expect(await version()).toBe(3);
  });

  test('takes one of many every five seconds, and the last in the end', async () => {
    const version = steady();
    const seen: (number | null)[] = [];
    for (clock = 0; clock <= 20_000; clock += 1_000) {
      newest = 1 + Math.min(clock, 11_000) / 1_000;
      seen.push(await version());
    }
    expect(seen).toEqual([1, 2, 2, 2, 2, 2, 7, 7, 7, 7, 7, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12]);
  });

  test('says nothing while the database does not, and never goes back', async () => {
    const version = steady();
    newest = 5;
    expect(await version()).toBe(5);
    newest = null;
    expect(await version()).toBeNull();
    newest = 4;
    clock = 60_000;
    expect(await version()).toBe(5);
  });
});

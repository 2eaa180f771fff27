import { inPlaces, NoPlace } from '../../lib/run/inPlaces';

describe('inPlaces', () => {
  test('does so many at once, the others in order, whether they fail or not', async () => {
    const [begun, open]: [string[], (() => void)[]] = [[], []];
    const within = inPlaces(2, 5_000);
    const all = ['a', 'b', 'c', 'd'].map((name) =>
      within(async () => {
        begun.push(name);
        await new Promise<void>((done) => open.push(done));
        if (name === 'a') throw new Error('on purpose');
        return name;
      }).catch(() => 'failed'),
    );
    const tick = () => new Promise((done) => setTimeout(done, 5));
    await tick();
    expect(begun).toEqual(['a', 'b']);
    open[0]?.();
    await tick();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const at of [1, 2, 3]) {
      open[at]?.();
      await tick();
    }
    expect(await Promise.all(all)).toEqual(['failed', 'b', 'c', 'd']);
  });

  test('who waits too long has not begun, and takes no place', async () => {
    const within = inPlaces(1, 20);
    let end = (): void => undefined;
    const first = within(() => new Promise<void>((done) => (end = done)));
    let begun = false;
    await expect(within(async () => (begun = true))).rejects.toThrow(NoPlace);
    expect(begun).toBe(false);
    end();
    await first;
    expect(await within(async () => 'next')).toBe('next');
  });
});

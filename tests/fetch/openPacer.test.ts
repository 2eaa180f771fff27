import { openPacer } from '../../lib/fetch/openPacer';

/** A pacer on a clock that moves only when somebody waits. */
function onPaper(interval: number) {
  let clock = 0;
  const pacer = openPacer(
    interval,
    () => clock,
    async (milliseconds) => {
      clock += milliseconds;
    },
  );
  return { pacer, now: () => clock };
}

describe('openPacer', () => {
  test('gives a host one turn per interval', async () => {
    const { pacer, now } = onPaper(2_000);
    const at: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      await pacer.turn('a');
      at.push(now());
    }
    expect(at).toEqual([0, 2_000, 4_000]);
  });

  test('lets another host go at once', async () => {
    const { pacer, now } = onPaper(2_000);
    await pacer.turn('a');
    await pacer.turn('b');
    expect(now()).toBe(0);
  });

  test('keeps a longer interval that a host asks for, and no shorter one', async () => {
    const { pacer, now } = onPaper(2_000);
    pacer.slow('a', 10_000);
    pacer.slow('b', 10);
    for (const host of ['a', 'a']) await pacer.turn(host);
    expect(now()).toBe(10_000);
    for (const host of ['b', 'b']) await pacer.turn(host);
    expect(now()).toBe(12_000);
  });
});

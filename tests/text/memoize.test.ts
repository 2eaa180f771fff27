import { memoize } from '../../lib/text/memoize';

describe('memoize', () => {
  test('works out each short text once, also where the answer is null', () => {
    const asked: string[] = [];
    const find = memoize((text) => {
      asked.push(text);
      return text === 'none' ? null : text.length;
    });
    expect([find('four'), find('four'), find('none'), find('none')]).toEqual([4, 4, null, null]);
    expect(asked).toEqual(['four', 'none']);
  });

  test('remembers no prose, and begins anew when it is full', () => {
    let calls = 0;
    const count = memoize((text) => {
      calls += 1;
      return text;
    }, 2);
    const prose = 'x'.repeat(100);
    for (const text of [prose, prose, 'a', 'b', 'c', 'a']) count(text);
    expect(calls).toBe(6);
  });
});

import type { Affected } from '../../lib/db/evaluation/affectedBy';
import { isMost } from '../../lib/db/evaluation/isMost';
import { openDone } from '../../lib/db/evaluation/openDone';

const one = (unitId: string, kinds: Affected['kinds']): Affected => ({ unitId, year: 2023, kinds });

describe('openDone', () => {
  test.each([
    ['nothing was done', [], one('a', ['peers']), [one('a', ['peers'])]],
    ['another was done', [one('b', 'all')], one('a', 'all'), [one('a', 'all')]],
    ['it was done by all rules', [one('a', 'all')], one('a', 'all'), []],
    ['it was done by all rules, later asked for in part', [one('a', 'all')], one('a', ['parent']), []],
    ['it was done on that account', [one('a', ['peers', 'parent'])], one('a', ['parent']), []],
    [
      'it was done on one of two accounts',
      [one('a', ['peers'])],
      one('a', ['parent', 'peers']),
      [one('a', ['parent'])],
    ],
    [
      'it was done in two parts',
      [one('a', ['peers']), one('a', ['parent'])],
      one('a', ['parent', 'peers']),
      [],
    ],
    ['it was done in part', [one('a', ['peers'])], one('a', 'all'), [one('a', 'all')]],
    ['it was done in part after all rules', [one('a', 'all'), one('a', ['peers'])], one('a', ['parent']), []],
  ] as const)('leaves what is still to be done where %s', (_, before, asked, rest) => {
    const done = openDone();
    for (const each of before) done.add([each]);
    expect(done.rest([asked])).toEqual(rest);
  });

  test('forgets rather than grows', () => {
    const done = openDone(2);
    done.add([one('a', 'all'), one('b', 'all'), one('c', 'all')]);
    expect(done.rest([one('a', 'all'), one('c', 'all')])).toEqual([one('a', 'all')]);
  });
});

describe('isMost', () => {
  test.each([
    [2_000, 2_000, false],
    [2_001, 2_001, true],
    [2_001, 3_000_000, false],
    [6_000, 65_563, false],
    [6_557, 65_563, true],
  ])('of %d reports that are due among %d: %s', (due, reports, most) => {
    expect(isMost({ due, reports })).toBe(most);
  });
});

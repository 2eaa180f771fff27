import { spreadApart } from '../../lib/chart/spreadApart';

describe('spreadApart', () => {
  test.each([
    ['leaves alone what is far enough apart', [10, 40, 80], [10, 40, 80]],
    ['moves two that are equal by half a gap each, in their order', [50, 50], [42, 58]],
    ['moves those below by as little as those above', [50, 52, 90], [43, 59, 90]],
    ['joins what a moved one runs into', [40, 50, 50], [31, 47, 63].map((at) => at - 1 / 3)],
    ['keeps the places of those given out of order', [80, 10, 40], [80, 10, 40]],
    ['pushes up from the lower end', [98, 98, 98], [68, 84, 100]],
    ['pushes down from the upper end', [0, 2], [0, 16]],
    ['goes from one end to the other', [0, 0, 0, 100, 100, 100, 100], [0, 16, 32, 52, 68, 84, 100]],
    [
      'takes what room there is',
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
    ],
    ['places one', [120], [100]],
    ['places none', [], []],
  ] as const)('%s', (_, wanted, places) => {
    const placed = spreadApart(wanted, { gap: 16, low: 0, high: 100 });
    expect(placed).toEqual(places.map((at) => expect.closeTo(at, 6)));
  });
});

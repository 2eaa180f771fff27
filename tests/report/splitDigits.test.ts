import { cutPieces, cutToTotal } from '../../lib/report/splitDigits';

const pieces = (...texts: readonly string[]) => texts.map((text) => ({ text, where: 'line:1' }));
const inWords = (ways: ReturnType<typeof cutPieces>) =>
  ways.map((way) => way.map(({ text }) => text).join(' '));

describe('cutPieces', () => {
  test.each([
    ['no figure begins with a zero', ['100'], 2, ['10 0']],
    ['a gap always parts', ['12', '3'], 2, ['12 3']],
    ['as many cells as digits', ['4000004'], 7, ['4 0 0 0 0 0 4']],
    ['fewer digits than cells', ['12'], 3, []],
    ['only plain digits are cut', ['12.5'], 2, []],
  ] as const)('%s', (_, texts, count, ways) => {
    expect(inWords(cutPieces(pieces(...texts), count))).toEqual(ways);
  });
});

describe('cutToTotal', () => {
  // Rows of 平潭综合实验区's reports; the first two the row sum alone settles, the third it does not.
  test.each([
    ['21710000218', ['217 1 0 0 0 0 218']],
    ['4910000502', []],
    ['330000033', ['3 30 0 0 0 0 33', '33 0 0 0 0 0 33']],
  ] as const)('%s', (text, ways) => {
    expect(inWords(cutToTotal(pieces(text), 7))).toEqual(ways);
  });

  test('gives up, rather than missing a way, where there are too many', () => {
    expect(cutToTotal(pieces('12345678901234567890123456789'), 7)).toEqual([]);
  });
});

import { parseTruth } from '../../lib/checks/parseTruth';
import { score, settledIn, type Truth } from '../../lib/checks/score';
import type { ReadCell } from '../../lib/report/types';

const read = (key: string, value: string | null, state: ReadCell['state']): ReadCell => ({
  key,
  raw: value ?? '',
  value,
  state,
  where: '',
  witness: null,
});
const HEADER = 'key\traw\tvalue\tstate';
const TRUTH: Truth = parseTruth(
  `${HEADER}\na\t9\t9\tnumber\nb\t\t\tblank\nc\t/\t\tnot_applicable\nd\t123\t\tunreadable\n`,
  new Map([
    ['a', ['8']],
    ['d', ['12']],
  ]),
);

describe('score', () => {
  test.each([
    { name: 'the same number', cells: [read('a', '9', 'number')], right: 1, open: 2, wrong: [] },
    { name: 'another number', cells: [read('a', '8', 'number')], right: 0, open: 2, wrong: ['a'] },
    { name: 'zero for a blank', cells: [read('b', '0', 'number')], right: 0, open: 2, wrong: ['b'] },
    { name: 'blank for a number', cells: [read('a', null, 'blank')], right: 0, open: 2, wrong: ['a'] },
    { name: 'a dash', cells: [read('c', null, 'not_applicable')], right: 1, open: 2, wrong: [] },
    { name: 'an open cell', cells: [read('a', null, 'unreadable')], right: 0, open: 3, wrong: [] },
    {
      name: 'the one value an open cell may be',
      cells: [read('d', '12', 'number')],
      right: 0,
      open: 3,
      wrong: [],
    },
    {
      name: 'another value of an open cell',
      cells: [read('d', '1', 'number')],
      right: 0,
      open: 3,
      wrong: ['d'],
    },
    { name: 'blank for an open cell', cells: [read('d', null, 'blank')], right: 0, open: 3, wrong: ['d'] },
    {
      name: 'a cell the form does not have',
      cells: [read('e', '0', 'number')],
      right: 0,
      open: 3,
      wrong: ['e'],
    },
  ])('counts $name', ({ cells, right, open, wrong }) => {
    const counted = score(cells, TRUTH);
    expect({ ...counted, wrong: counted.wrong.map(({ key }) => key) }).toEqual({ right, open, wrong });
  });

  test('does not count what the document leaves unsettled', () => {
    expect(settledIn(TRUTH)).toBe(3);
  });
});

test('parseTruth does not take an unknown state', () => {
  expect(() => parseTruth(`${HEADER}\na\t9\t9\tnumbr\n`)).toThrow('numbr');
});

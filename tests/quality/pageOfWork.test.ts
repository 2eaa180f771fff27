import { pageOfWork } from '../../lib/quality/pageOfWork';

const UNITS = [
  { id: 'a', findings: 3 },
  { id: 'b', findings: 5 },
  { id: 'c', findings: 1 },
];
const page = (number: number) =>
  pageOfWork(UNITS, number, 4).map(({ id, first, count, total }) => [id, first, count, total]);

test('a unit whose findings do not fit goes on on the next page', () => {
  expect(page(1)).toEqual([
    ['a', 1, 3, 3],
    ['b', 1, 1, 5],
  ]);
  expect(page(2)).toEqual([['b', 2, 4, 5]]);
  expect(page(3)).toEqual([['c', 1, 1, 1]]);
  expect(page(4)).toEqual([]);
});

test('a page as long as all holds all', () => {
  expect(pageOfWork(UNITS, 1, 9).map(({ count }) => count)).toEqual([3, 5, 1]);
});

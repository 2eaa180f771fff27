import { describePlace } from '../../lib/report/describePlace';

test.each([
  ['line:103', '第 103 行'],
  ['line:103/column:4', '第 103 行第 4 列'],
  ['paragraph:7', '第 7 段'],
  ['table:2/row:5/column:4', '第 2 个表格第 5 行第 4 列'],
  ['page:3/table:2/row:5/column:4', '第 3 页第 2 个表格第 5 行第 4 列'],
  ['somewhere', 'somewhere'],
])('%s is %s', (where, words) => {
  expect(describePlace(where)).toBe(words);
});

import { checkInWords } from '../../lib/quality/checkInWords';

test.each([
  [[], 'A', '未发现错误'],
  [['info'], 'A', '未发现错误'],
  [['warning', 'warning', 'info'], 'A', '未发现错误，2 处需核对'],
  [['error', 'warning'], 'C', '1 处错误，1 处需核对'],
  [['error'], 'X', '1 处错误'],
  [[], 'X', '无法判断'],
  [[], null, '待核对'],
  [['error'], null, '1 处错误，待核对'],
  [[], undefined, '未发现错误'],
] as const)('%j in a report of grade %s: %s', (severities, grade, words) => {
  expect(checkInWords(severities, grade)).toBe(words);
});

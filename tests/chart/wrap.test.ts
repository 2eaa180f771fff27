import { wrap } from '../../lib/chart/wrap';

describe('wrap', () => {
  test.each([
    ['一二三四五', 2, ['一二', '三四', '五']],
    ['abcd', 1.2, ['ab', 'cd']],
    ['', 5, ['']],
  ])('breaks %j at %d ems', (text, ems, lines) => {
    expect(wrap(text, ems)).toEqual(lines);
  });
});

import { foldRadicals } from '../../lib/text/foldRadicals';

describe('foldRadicals', () => {
  test.each([
    ['⼆、主动公开', '二、主动公开'],
    ['⾏政许可', '行政许可'],
    ['⻔户', '门户'],
    ['⼈⺠政府', '人民政府'],
    ['⻚⻋⻅⻓⻛⻢', '页车见长风马'],
  ])('reads %s as %s', (printed, typed) => {
    expect(foldRadicals(printed)).toBe(typed);
  });

  test('leaves full-width brackets and digits as printed', () => {
    expect(foldRadicals('（一）１２①')).toBe('（一）１２①');
  });
});

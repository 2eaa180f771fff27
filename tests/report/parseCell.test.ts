import { looksLikeCell, parseCell } from '../../lib/report/parseCell';

describe('parseCell', () => {
  test.each([
    ['0', '0'],
    ['１２', '12'],
    ['1,234', '1234'],
    ['11,398,889', '11398889'],
    [' 7 件\n', '7'],
    ['3项', '3'],
    ['〇', '0'],
    ['〇件', '0'],
    ['55（含自然失效29件）', '55'],
    ['22 （其中修订 16 件）', '22'],
  ])('reads the count %j as %s', (text, value) => {
    expect(parseCell(text, 'count')).toEqual({ state: 'number', value, unit: null });
  });

  test.each([
    ['', 'blank'],
    ['　\u00a0\u200b', 'blank'],
    ['—', 'not_applicable'],
    ['/', 'not_applicable'],
    ['／', 'not_applicable'],
    ['－', 'not_applicable'],
    ['--', 'not_applicable'],
    ['无', 'not_applicable'],
    ['不适用', 'not_applicable'],
    ['1,23', 'unreadable'],
    ['-3', 'unreadable'],
    ['2.5', 'unreadable'],
    ['约30', 'unreadable'],
    ['3 9', 'unreadable'],
    ['0 0', 'unreadable'],
    ['39 917', 'unreadable'],
    ['007', 'unreadable'],
    ['000', 'unreadable'],
    ['0,135', 'unreadable'],
    ['5\u20286', 'unreadable'],
    ['4279①', 'unreadable'],
    ['35²', 'unreadable'],
    ['3（万件）', 'unreadable'],
    ['○', 'unreadable'],
    ['2〇629', 'unreadable'],
    ['1〇', 'unreadable'],
    ['2023年', 'unreadable'],
    ['1234567890123', 'unreadable'],
    ['3.99万', 'unreadable'],
    ['１e3', 'unreadable'],
  ])('does not turn the count %j into a number: %s', (text, state) => {
    expect(parseCell(text, 'count')).toEqual({ state, value: null, unit: null });
  });

  test.each([
    ['96171.6', '96171.6', null],
    ['4166.241619', '4166.241619', null],
    ['52.150', '52.15', null],
    ['39,573.8', '39573.8', null],
    ['251000元', '251000', '元'],
    ['251000（元）', '251000', '元'],
    ['2.5（单位：万元）', '2.5', '万元'],
    ['1.5 亿元', '1.5', '亿元'],
    ['23.45万元', '23.45', '万元'],
  ])('reads the amount %j as %s, unit %s', (text, value, unit) => {
    expect(parseCell(text, 'amount')).toEqual({ state: 'number', value, unit });
  });

  test.each(['0件', '-1', '1.2345678', '1.2.3', '.', '约5万元', '5（千元）'])(
    'does not turn the amount %j into a number',
    (text) => {
      expect(parseCell(text, 'amount').value).toBeNull();
    },
  );

  test.each([
    ['0', '0'],
    ['+4', '4'],
    ['-4', '-4'],
    ['减4', '-4'],
    ['增 2', '2'],
    ['↓12项', '-12'],
    ['4/2', '2'],
    ['2/4', '-2'],
    ['0/0', '0'],
    ['-0', '0'],
    ['无增减', '0'],
  ])('reads the change %j as %s', (text, value) => {
    expect(parseCell(text, 'delta')).toEqual({ state: 'number', value, unit: null });
  });

  test.each([
    ['-', 'not_applicable'],
    ['增', 'unreadable'],
    ['1/2/3', 'unreadable'],
    ['3.5', 'unreadable'],
  ])('does not turn the change %j into a number: %s', (text, state) => {
    expect(parseCell(text, 'delta')).toEqual({ state, value: null, unit: null });
  });
});

describe('looksLikeCell', () => {
  test.each([
    ['39917', true],
    ['/', true],
    ['减4', true],
    ['251000元', true],
    ['', false],
    ['行政许可', false],
    ['2023年', false],
    ['2023年共收到申请9件。', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeCell(text)).toBe(expected);
  });
});

describe('a text that is no cell', () => {
  test.each(['9（8）', '9(8)', '1'.repeat(61)])('%s is unreadable', (text) => {
    expect(parseCell(text, 'count').state).toBe('unreadable');
  });

  // In quadratic time a line like this takes half a minute, and one of a megabyte an hour.
  test('of a hundred thousand digits is none', () => {
    expect(looksLikeCell('1'.repeat(100_000))).toBe(false);
  });
});

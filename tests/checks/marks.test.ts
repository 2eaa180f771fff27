import { marksByCell } from '../../lib/checks/marksByCell';
import { ownCells } from '../../lib/checks/ownCells';
import { describeMark } from '../../lib/metrics/markWords';
import { worstMark } from '../../lib/metrics/worstMark';

const own = (key: string) => ({ from: 'own', key });

describe('ownCells', () => {
  test('are those that the finding names in the report itself, each once', () => {
    const cells = [
      own('t3_new_total'),
      { from: 'previous', key: 't3_carried_out_total' },
      own('t3_new_total'),
    ];
    expect(ownCells({ place: 't3/column:total', cells })).toEqual(['t3_new_total']);
  });

  test.each([
    ['t2_fee_amount', ['t2_fee_amount']],
    ['document', []],
    ['line:9', []],
    ['narrative/received', []],
  ])('of a place %s without cells are %j', (place, expected) => {
    expect(ownCells({ place, cells: [] })).toEqual(expected);
  });

  test('of a row left open are its seven', () => {
    expect(ownCells({ place: 't3/row:granted', cells: [] })).toHaveLength(7);
  });
});

describe('marksByCell', () => {
  test('keeps the worst severity, all rules, and leads to the worst finding', () => {
    const marks = marksByCell([
      { rule: 'PLA-08', severity: 'info', ordinal: 5, place: 't3/row:new', cells: [own('t3_new_natural')] },
      {
        rule: 'T3-04',
        severity: 'error',
        ordinal: 9,
        place: 't3/column:natural',
        cells: [own('t3_new_natural')],
      },
      { rule: 'STR-05', severity: 'info', ordinal: 1, place: 'document', cells: [] },
    ]);
    expect([...marks]).toEqual([
      ['t3_new_natural', { severity: 'error', ordinal: 9, rules: ['PLA-08', 'T3-04'] }],
    ]);
  });
});

describe('worstMark', () => {
  test('of no marks is none', () => {
    expect(worstMark([])).toBeUndefined();
  });
});

describe('describeMark', () => {
  test('says what the sign means', () => {
    expect(describeMark({ severity: 'warning', rules: ['PLA-01', 'YOY-03'] })).toBe(
      '核对结果：需核对（PLA-01、YOY-03）',
    );
  });
});

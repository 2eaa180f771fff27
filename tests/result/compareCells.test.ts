import { type ComparedReport, cellsShown, compareCells } from '../../lib/result/compareCells';
import { pairFindings } from '../../lib/result/pairFindings';
import { reportRow } from '../fixtures/rows';

type Cell = readonly [
  metric: string,
  value: string | null,
  applicant?: string,
  state?: 'blank' | 'unreadable',
];

const side = (year: number, edition: '2019' | '2021', cells: readonly Cell[]): ComparedReport => ({
  report: reportRow('a', year, edition),
  cells: cells.map(([metric, value, applicant = 'total', state]) => ({
    metric,
    applicant,
    value,
    state: value === null ? (state ?? 'blank') : 'number',
    raw: value ?? '',
  })),
  marks: new Map(),
});
const rowOf = (earlier: ComparedReport, later: ComparedReport, key: string) =>
  compareCells(earlier, later).rows.find((row) => row.key === key);

describe('compareCells', () => {
  test.each([
    ['5', '5', 'same', 0],
    ['5', '8', 'changed', 3],
    ['8', '5', 'changed', -3],
    ['0', '5', 'changed', 5],
    [null, '5', 'added', null],
    ['5', null, 'removed', null],
    [null, null, 'same', null],
  ] as const)('%s before and %s after: %s, difference %s', (before, after, change, difference) => {
    const row = rowOf(
      side(2022, '2021', [['t3_new', before]]),
      side(2023, '2021', [['t3_new', after]]),
      't3_new_total',
    );
    expect(row).toMatchObject({ change, difference, isRough: false });
  });

  test('keeps a blank apart from an unreadable one, and either from a zero', () => {
    const row = rowOf(
      side(2022, '2021', [['t3_new', null]]),
      side(2023, '2021', [['t3_new', null, 'total', 'unreadable']]),
      't3_new_total',
    );
    expect(row).toMatchObject({
      change: 'reason',
      difference: null,
      before: { measure: { kind: 'missing', reason: 'blank' } },
      after: { measure: { kind: 'missing', reason: 'unreadable' } },
    });
  });

  test('says of a cell that one form has not that it was not asked there', () => {
    const [earlier, later] = [
      side(2020, '2019', [['t2_fee_amount', '12.5']]),
      side(2021, '2021', [['t2_normative_in_force', '7']]),
    ];
    expect(rowOf(earlier, later, 't2_normative_in_force')).toMatchObject({
      change: 'other_form',
      before: { measure: { kind: 'missing', reason: 'not_asked' }, printed: null },
      after: { digits: '7' },
      difference: null,
    });
  });

  test('subtracts over the change of form only roughly, or not at all', () => {
    const [earlier, later] = [
      side(2020, '2019', [
        ['t2_licence_decisions', '20'],
        ['t3_new', '20'],
      ]),
      side(2021, '2021', [
        ['t2_licence_decisions', '10'],
        ['t3_new', '10'],
      ]),
    ];
    expect(rowOf(earlier, later, 't2_licence_decisions')).toMatchObject({ difference: -10, isRough: true });
    expect(rowOf(earlier, later, 't3_new_total')).toMatchObject({ difference: -10, isRough: false });
  });

  test('adds nothing to an amount by binary arithmetic', () => {
    const row = rowOf(
      side(2022, '2021', [['t2_fee_amount', '0.1']]),
      side(2023, '2021', [['t2_fee_amount', '0.3']]),
      't2_fee_amount',
    );
    expect(row?.difference).toBe(0.2);
  });

  test('has every cell of the form, each once, and shows those that differ when asked', () => {
    const comparison = compareCells(
      side(2022, '2021', [['t3_new', '1']]),
      side(2023, '2021', [['t3_new', '2']]),
    );
    // 10 + 175 + 15 cells of the form of 2021.
    expect(comparison.rows).toHaveLength(200);
    expect(new Set(comparison.rows.map(({ key }) => key)).size).toBe(200);
    expect(cellsShown(comparison, 'changed').map(({ key }) => key)).toEqual(['t3_new_total']);
    expect(comparison.counts).toMatchObject({ changed: 1, same: 199 });
  });
});

describe('pairFindings', () => {
  const found = (rule: string, place: string) => ({ rule, place });

  test('puts the same rule about the same place on one line, and keeps what only one has', () => {
    const [a, b, c] = [found('T3-04', 't3_new'), found('T2-01', 't2'), found('T3-04', 't3_granted')];
    expect(pairFindings([a, b], [{ ...a }, c])).toEqual([
      { rule: 'T3-04', place: 't3_new', before: a, after: a },
      { rule: 'T2-01', place: 't2', before: b, after: null },
      { rule: 'T3-04', place: 't3_granted', before: null, after: c },
    ]);
  });

  test('pairs each finding once where a rule speaks twice of one place', () => {
    const one = found('T3-04', 't3_new');
    expect(pairFindings([one, one], [one])).toEqual([
      { rule: 'T3-04', place: 't3_new', before: one, after: one },
      { rule: 'T3-04', place: 't3_new', before: one, after: null },
    ]);
  });
});

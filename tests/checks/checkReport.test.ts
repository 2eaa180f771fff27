import { checkReport } from '../../lib/checks/checkReport';
import type { ReadCell } from '../../lib/report/types';
import { REFERENCE_TRUTH } from '../fixtures/truth';

type Change = Pick<ReadCell, 'value' | 'state'>;
const BLANK: Change = { value: null, state: 'blank' };
const number = (value: string): Change => ({ value, state: 'number' });

/** The reference report with some cells changed; its own two balance failures are repaired first. */
function findings(changes: Readonly<Record<string, Change>>) {
  const repaired = {
    t3_granted_natural: number('1'),
    t3_granted_org_business: number('0'),
    t3_result_total_natural: number('9'),
    t3_result_total_org_business: number('0'),
  };
  const cells = [
    ...new Map([...REFERENCE_TRUTH, ...Object.entries(repaired), ...Object.entries(changes)]),
  ].map(
    ([key, cell]): ReadCell => ({ key, raw: cell.value ?? '', where: 'line:1', witness: 'grid', ...cell }),
  );
  return checkReport({ editions: { table3: '2021', table4: '2021', statistics: null }, cells }).map(
    ({ rule, where, left, right }) => [rule, where, left, right],
  );
}

describe('checkReport', () => {
  test('finds nothing in a report that adds up', () => {
    expect(findings({})).toEqual([]);
  });

  test('finds a row sum, both column identities of that row, and no more', () => {
    expect(findings({ t3_unable_not_held_natural: number('7') })).toEqual([
      ['T3-01', 't3/row:unable_not_held', '7', '6'],
      ['T3-02', 't3/column:natural', '10', '9'],
    ]);
  });

  test('holds the balance in the total column apart from those of applicants', () => {
    const one = number('1');
    expect(findings({ t3_carried_out_total: one, t3_carried_out_natural: one })).toEqual([
      ['T3-04', 't3/column:natural', '9', '10'],
      ['T3-03', 't3/column:total', '9', '10'],
    ]);
  });

  test('holds the sums of table 4', () => {
    expect(findings({ t4_recon_upheld: number('10'), t4_recon_corrected: number('1') })).toEqual([
      ['T4-01', 't4/recon', '11', '0'],
    ]);
  });

  test('counts an empty cell as nothing only where its row adds up without it', () => {
    expect(findings({ t3_new_org_legal: BLANK })).toEqual([]);
  });

  test('does not evaluate what an empty cell leaves open, rather than taking it for zero', () => {
    expect(findings({ t3_new_natural: BLANK }).filter(([rule]) => rule === 'T3-04')).toEqual([]);
  });

  test('does not evaluate an identity with an unreadable term', () => {
    expect(findings({ t3_new_natural: { value: null, state: 'unreadable' } })).toEqual([]);
  });
});

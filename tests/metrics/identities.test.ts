import { table3Identities, table4Identities } from '../../lib/metrics/identities';
import { REFERENCE_TRUTH } from '../fixtures/truth';

const count = (edition: '2019' | '2021', rule: string): number =>
  table3Identities(edition).filter((identity) => identity.rule === rule).length;
const sum = (keys: readonly string[]): number =>
  keys.reduce((total, key) => total + Number(REFERENCE_TRUTH.get(key)?.value), 0);

describe('the identities of the form', () => {
  test.each([
    ['2019', 23],
    ['2021', 25],
  ] as const)('%s: %d row sums, seven column sums, seven balances', (edition, rows) => {
    expect([count(edition, 'T3-01'), count(edition, 'T3-02')]).toEqual([rows, 7]);
    expect([count(edition, 'T3-03'), count(edition, 'T3-04')]).toEqual([1, 6]);
  });

  test('three sums in table 4', () => {
    expect(table4Identities().map(({ rule }) => rule)).toEqual(['T4-01', 'T4-02', 'T4-03']);
  });

  test('a column sum adds every result and nothing else', () => {
    const column = table3Identities('2019').find(
      ({ where, rule }) => where === 't3/column:total' && rule === 'T3-02',
    );
    expect(column?.left).toHaveLength(19);
    expect(column?.left).toContain('t3_other_all_total');
    expect(column?.left).not.toContain('t3_new_total');
  });

  test('the figures of the reference report break exactly the balances of 自然人 and 商业企业', () => {
    const broken = [...table3Identities('2021'), ...table4Identities()]
      .map(({ rule, where, left, right }) => [rule, where, sum(left), sum(right)] as const)
      .filter(([, , left, right]) => left !== right);
    expect(broken).toEqual([
      ['T3-04', 't3/column:natural', 9, 8],
      ['T3-04', 't3/column:org_business', 0, 1],
    ]);
  });
});

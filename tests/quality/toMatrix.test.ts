import { RULES } from '../../lib/checks/rules/rules';
import { FIRST_LOOK, rulesAsked, rulesShown, toMatrix } from '../../lib/quality/toMatrix';
import { evaluated } from './rows';

const ids = (rules: readonly { readonly id: string }[]): readonly string[] => rules.map(({ id }) => id);
const count = (rule: string, failed: number) => ({ rule, failed, passed: 10, notEvaluable: 0 });

describe('rulesAsked', () => {
  test('is all rules where nobody chose', () => {
    expect(rulesAsked({})).toEqual(RULES);
  });
  test('is the family, narrowed to a severity', () => {
    expect(ids(rulesAsked({ family: 'table4', severity: 'error' }))).toEqual([
      'T4-01',
      'T4-02',
      'T4-03',
      'T4-04',
    ]);
  });
  test('is the family of the rule that was asked for, and keeps that rule whatever its severity', () => {
    expect(ids(rulesAsked({ rule: 'T4-06', severity: 'error' }))).toEqual([
      'T4-01',
      'T4-02',
      'T4-03',
      'T4-04',
      'T4-06',
    ]);
  });
});

describe('rulesShown', () => {
  test('is the rules that fail, in the order of the families', () => {
    const counts = [count('YOY-01', 9), count('T3-04', 2), count('T3-01', 0)];
    expect(ids(rulesShown({}, counts))).toEqual(['T3-04', 'YOY-01']);
  });
  test('is no more than a screen holds: those that fail most', () => {
    const shown = rulesShown(
      {},
      RULES.map(({ id }, i) => count(id, i + 1)),
    );
    expect(ids(shown)).toEqual(ids(RULES.slice(-FIRST_LOOK)));
  });
  test('is every rule that was asked for, failing or not', () => {
    expect(rulesShown({ family: 'all' }, [])).toEqual(RULES);
  });
});

describe('toMatrix', () => {
  const rules = rulesAsked({ family: 'table4' });
  const { rows } = toMatrix(rules, [
    evaluated({
      passed: ['T4-01'],
      failed: ['T4-02', 'T4-06'],
      notEvaluable: ['T4-05'],
      lacking: { 'T4-05': '没有上一年度的报告' },
      findings: [{ rule: 'T4-02', severity: 'info', first: 3 }],
    }),
  ]);
  const cell = (id: string) => rows[0]?.cells.find(({ rule }) => rule.id === id);

  test('has a cell for every rule', () => {
    expect(rows[0]?.cells).toHaveLength(rules.length);
  });
  test('takes a failure as grave as its findings, not as the rule', () => {
    expect(cell('T4-02')).toMatchObject({ state: 'fail', severity: 'info', finding: 3, lacks: null });
  });
  test('takes a failure without a finding as grave as the rule', () => {
    expect(cell('T4-06')).toMatchObject({ state: 'fail', severity: 'info', finding: null });
  });
  test('says what is lacking, and does not call it a pass', () => {
    expect(cell('T4-05')).toMatchObject({
      state: 'not_evaluable',
      lacks: '没有上一年度的报告',
      severity: null,
    });
  });
  test('leaves open a rule that the report was never held against', () => {
    expect(cell('T4-07')).toMatchObject({ state: null, severity: null, finding: null, lacks: null });
  });
});

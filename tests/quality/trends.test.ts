import { optionOf } from '../../lib/chart/charts';
import { chartTable } from '../../lib/chart/chartTable';
import { LIGHT } from '../../lib/chart/palette';
import { toGradeTrend } from '../../lib/quality/toGradeTrend';
import { toRuleTable } from '../../lib/quality/toRuleTable';
import { toRuleTrend } from '../../lib/quality/toRuleTrend';

interface Drawn {
  readonly series: readonly { readonly name: string; readonly data: readonly (number | null)[] }[];
}
const drawn = (option: unknown): Drawn => JSON.parse(JSON.stringify(option));

describe('toGradeTrend', () => {
  const grades = toGradeTrend([
    { year: 2021, grade: 'A', reports: 3 },
    { year: 2021, grade: 'D', reports: 1 },
    { year: 2023, grade: 'X', reports: 2 },
    { year: 2023, grade: null, reports: 5 },
  ]);
  const of = (letter: string) => grades.grades.find(({ grade }) => grade === letter);

  test('has every year between, and divides by what is evaluated', () => {
    expect(grades.years).toEqual([2021, 2022, 2023]);
    expect(grades.evaluated).toEqual([4, 0, 2]);
    expect(grades.waiting).toEqual([0, 0, 5]);
    expect(of('A')).toMatchObject({ reports: [3, 0, 0], shares: [75, null, 0] });
    expect(of('X')?.shares).toEqual([0, null, 100]);
  });
  test('is drawn with a gap for the year without a report, and has its counts beside it', () => {
    expect(
      drawn(optionOf({ kind: 'grades', grades }, LIGHT)).series.map(({ name, data }) => [name, ...data]),
    ).toEqual([
      ['A', 75, null, 0],
      ['B', 0, null, 0],
      ['C', 0, null, 0],
      ['D', 25, null, 0],
      ['X', 0, null, 100],
    ]);
    expect(
      chartTable({ kind: 'grades', grades }).rows.map(({ head, cells }) => [
        head,
        ...cells.map(({ text }) => text),
      ]),
    ).toEqual([
      ['2021', '4', '3', '0', '0', '1', '0'],
      ['2022', '0', '0', '0', '0', '0', '0'],
      ['2023', '2', '0', '0', '0', '0', '2'],
    ]);
  });
  test('of nothing is nothing', () => {
    expect(toGradeTrend([]).years).toEqual([]);
  });
});

describe('toRuleTrend', () => {
  const rule = toRuleTrend('T3-04', [
    { year: 2019, passed: 3, failed: 1, notEvaluable: 6 },
    { year: 2021, passed: 0, failed: 0, notEvaluable: 2 },
  ]);

  test('divides by what could be evaluated, and is open where nothing could', () => {
    expect(rule.years).toEqual([2019, 2020, 2021]);
    expect(rule.shares).toEqual([25, null, null]);
  });
  test('is drawn with gaps and says why in its table', () => {
    expect(drawn(optionOf({ kind: 'rule', rule }, LIGHT)).series.map(({ data }) => data)).toEqual([
      [25, null, null],
    ]);
    expect(
      chartTable({ kind: 'rule', rule }).rows.map(({ head, cells }) => [
        head,
        ...cells.map(({ text }) => text),
      ]),
    ).toEqual([
      ['2019', '3', '1', '6', '25.0%'],
      ['2020', '没有报告', '没有报告', '没有报告', '没有报告'],
      ['2021', '0', '0', '2', '都无法判断'],
    ]);
  });
});

describe('toRuleTable', () => {
  test('has every rule, and no share where none could be evaluated', () => {
    const table = toRuleTable([{ rule: 'T3-04', passed: 3, failed: 1, notEvaluable: 6 }]);
    expect(table.find(({ rule }) => rule.id === 'T3-04')).toMatchObject({ failed: 1, share: 25 });
    expect(table.find(({ rule }) => rule.id === 'T3-01')).toMatchObject({
      failed: 0,
      passed: 0,
      share: null,
    });
  });
});

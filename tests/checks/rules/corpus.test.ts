import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateReport } from '../../../lib/checks/evaluateReport';
import type { ReportFacts } from '../../../lib/checks/rules/context';
import { RULES } from '../../../lib/checks/rules/rules';
import type { RuleResult } from '../../../lib/checks/rules/types';
import { corpusTruths, hasCorpus } from '../../fixtures/truth';
import { corpusFacts, truthFacts } from '../../setup/corpusFacts';
import { context, known } from '../../setup/facts';
import { type Violation, violations } from './printedSums';

const withCorpus = hasCorpus ? describe : describe.skip;
const SUMS = ['T3-01', 'T3-02', 'T3-03', 'T3-04', 'T4-01', 'T4-02', 'T4-03'];

const brokenSums = (results: readonly RuleResult[]): readonly Violation[] =>
  results.flatMap((result) =>
    result.state === 'fail' && SUMS.includes(result.rule)
      ? [[result.where, Number(result.left), Number(result.right)] as const]
      : [],
  );
const sorted = (some: readonly Violation[]): readonly Violation[] =>
  some.toSorted((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]);

/** What a person finds who adds up the printed figures; all other reports of the corpus are without fault. */
const BY_HAND: Readonly<Record<string, readonly Violation[]>> = {
  'liunan-district-2023': [
    ['t3/column:natural', 9, 8],
    ['t3/column:org_business', 0, 1],
  ],
  'hongze-district-2023': [
    ['t4/recon', 11, 0],
    ['t4/suit_after_recon', 5, 0],
  ],
};

withCorpus('sums of the corpus (needs the corpus beside the project)', () => {
  const witness = (
    hasCorpus ? readFileSync(join(process.cwd(), '../shared/corpus/FINDINGS.tsv'), 'utf8') : ''
  )
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

  test.each([...corpusTruths()])('%s: exactly those that its printed figures violate', (name, truth) => {
    const expected = sorted(violations(truth));
    expect(expected).toEqual(sorted(BY_HAND[name] ?? []));
    expect(expected.map(([, left, right]) => [left, right])).toEqual(
      witness.filter(([file]) => file === name).map(([, , , left, right]) => [Number(left), Number(right)]),
    );
    expect(sorted(brokenSums(evaluateReport(truthFacts(name, truth))))).toEqual(expected);
  });

  let all: ReadonlyMap<string, ReportFacts>;
  beforeAll(async () => {
    all = await corpusFacts();
  });

  test('as the reader reads them: the same, no more and no fewer', () => {
    for (const [name, report] of all)
      expect([name, sorted(brokenSums(evaluateReport(report)))]).toEqual([name, sorted(BY_HAND[name] ?? [])]);
  });

  test('every state that a rule comes to in a real report is among these', () => {
    const seen = new Map<string, Set<string>>(RULES.map(({ id }) => [id, new Set()]));
    for (const [name, report] of all) {
      const previous = all.get(name.replace(/\d{4}$/, (year) => String(Number(year) - 1)));
      const neighbours = {
        ...context(report).neighbours,
        ...(previous ? { previous: known(previous) } : {}),
      };
      for (const { rule, state } of evaluateReport(report, neighbours))
        seen.get(rule)?.add({ pass: 'P', fail: 'F', not_evaluable: 'N' }[state]);
    }
    const states = Object.fromEntries([...seen].map(([rule, some]) => [rule, [...some].toSorted().join('')]));
    expect(states).toEqual(REAL);
  });

  test('宿迁市 2023 and 2024: the 121 carried out were carried in', () => {
    const now = all.get('suqian-city-2024');
    const then = all.get('suqian-city-2023');
    if (!now || !then) throw new Error('the two reports are in the corpus');
    expect(then.cells.get('t3_carried_out_total')).toEqual({ state: 'number', value: 121 });
    const results = evaluateReport(now, { ...context(now).neighbours, previous: known(then) });
    expect(results.filter(({ rule }) => rule === 'YOY-01')).toMatchObject([{ state: 'pass' }]);
  });
});

/** Rule → P where it passes in some real report, F where it fails, N where it lacks an input. What is missing here no report has. */
const REAL: Readonly<Record<string, string>> = {
  'STR-01': 'NP',
  'STR-02': 'FNP',
  'STR-03': 'NP',
  'STR-04': 'FNP',
  'STR-05': 'FNP',
  'STR-06': 'NP',
  'STR-07': 'FNP',
  'STR-08': 'NP',
  'STR-09': 'NP',
  'STR-10': 'NP',
  'T2-01': 'NP',
  'T2-02': 'NP',
  'T2-03': 'NP',
  'T2-04': 'NP',
  'T2-05': 'N',
  'T2-06': 'N',
  'T2-07': 'N',
  'T3-01': 'NP',
  'T3-02': 'NP',
  'T3-03': 'NP',
  'T3-04': 'FNP',
  'T3-05': 'FNP',
  'T3-06': 'NP',
  'T3-07': 'NP',
  'T3-08': 'NP',
  'T3-09': 'NP',
  'T3-10': 'NP',
  'T3-11': 'NP',
  'T3-12': 'NP',
  'T4-01': 'FNP',
  'T4-02': 'NP',
  'T4-03': 'FNP',
  'T4-04': 'NP',
  'T4-05': 'NP',
  'T4-06': 'FN',
  'T4-07': 'NP',
  'YOY-01': 'NP',
  'YOY-02': 'NP',
  'YOY-03': 'NP',
  'YOY-04': 'N',
  'YOY-05': 'NP',
  'YOY-06': 'NP',
  'YOY-07': 'N',
  'NAR-01': 'NP',
  'NAR-02': 'NP',
  'NAR-03': 'NP',
  'NAR-04': 'NP',
  'NAR-05': 'NP',
  'NAR-06': 'N',
  'NAR-07': 'NP',
  'NAR-08': 'NP',
  'NAR-09': 'FN',
  'NAR-10': 'N',
  'NAR-11': 'NP',
  'ROL-01': 'N',
  'ROL-02': 'N',
  'ROL-03': 'N',
  'ROL-04': 'N',
  'ROL-05': 'N',
  'ROL-06': 'N',
  'PLA-01': 'NP',
  'PLA-02': 'NP',
  'PLA-03': 'NP',
  'PLA-04': 'NP',
  'PLA-05': 'NP',
  'PLA-06': 'N',
  'PLA-07': 'NP',
  'PLA-08': 'NP',
  'PLA-09': 'N',
  'PLA-10': 'NP',
  'PLA-12': 'NP',
  'PUB-01': 'NP',
  'PUB-02': 'NP',
  'PUB-03': 'FNP',
  'PUB-04': 'N',
  'PUB-05': 'FNP',
  'PUB-06': 'N',
  'PUB-07': 'FNP',
  'PUB-08': 'FNP',
  'S14-01': 'N',
  'S14-02': 'N',
  'S14-03': 'N',
  'S14-04': 'N',
  'S14-05': 'N',
  'S14-06': 'N',
  'S14-07': 'N',
  'S14-08': 'N',
  'S14-09': 'N',
  'S14-10': 'N',
  'S14-11': 'N',
};

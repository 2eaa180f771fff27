import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateReport } from '../../../lib/checks/evaluateReport';
import { readFile } from '../../../lib/checks/readFile';
import type { ReportFacts } from '../../../lib/checks/rules/context';
import type { FailedResult, RuleResult } from '../../../lib/checks/rules/types';
import { toFacts } from '../../../lib/checks/toFacts';
import type { Edition } from '../../../lib/metrics/types';
import { corpusTruths, hasCorpus, REFERENCE, type Truth } from '../../fixtures/truth';
import { context, facts, known } from '../../setup/facts';

const failuresOf = (results: readonly RuleResult[]): readonly FailedResult[] =>
  results.flatMap((result) => (result.state === 'fail' ? [result] : []));
const statesOf = (results: readonly RuleResult[], rule: string): readonly string[] =>
  results.flatMap((result) => (result.rule === rule ? [result.state] : []));

describe('柳州市柳南区 2023, the reference report', () => {
  let results: readonly RuleResult[];
  beforeAll(async () => {
    const unit = { id: '450204', name: '柳南区人民政府', type: 'county_gov', level: 'county', since: null };
    results = evaluateReport(toFacts(await readFile('liunan-district-2023.txt', REFERENCE), { unit }));
  });

  test('fails in two columns by +1 and −1, with the diagnosis, is printed twice, and counts its items twice; nothing else', () => {
    expect(
      failuresOf(results).map(({ rule, severity, where, difference }) => [rule, severity, where, difference]),
    ).toEqual([
      ['STR-05', 'info', 'document', null],
      ['T3-04', 'error', 't3/column:natural', '1'],
      ['T3-04', 'error', 't3/column:org_business', '-1'],
      ['T3-05', 'info', 't3', null],
      // 4051 items on the website in one section, 4266 items published in another.
      ['NAR-09', 'info', 'narrative/items_disclosed', '-215'],
    ]);
  });

  test('passes in all rows, all columns, the total and table 4, and was published in time', () => {
    expect(statesOf(results, 'T3-01')).toEqual(Array(25).fill('pass'));
    expect(statesOf(results, 'T3-02')).toEqual(Array(7).fill('pass'));
    for (const rule of [
      'T3-03',
      'T4-01',
      'T4-02',
      'T4-03',
      'T4-04',
      'STR-02',
      'PUB-02',
      'PUB-08',
      'T2-01',
      'T2-02',
    ])
      expect([rule, ...statesOf(results, rule)].slice(0, 2)).toEqual([rule, 'pass']);
  });

  test('offers no correction: no single cell repairs a column without breaking its rows', () => {
    expect(failuresOf(results).filter(({ correction }) => correction !== null)).toEqual([]);
  });

  test('says what it lacks where it is alone', () => {
    expect(results.find(({ rule }) => rule === 'YOY-01')).toMatchObject({ state: 'not_evaluable' });
  });
});

describe('reference cases', () => {
  const only = (report: ReportFacts, rule: string, neighbours = context(report).neighbours) =>
    failuresOf(evaluateReport(report, neighbours)).filter((failure) => failure.rule === rule);

  test('a county bureau that reports 2023 in the tables of 2019 has the wrong form', () => {
    const report = facts(
      {},
      {
        editions: { table2: '2019', table3: '2019', table4: '2019' },
        statements: {
          citedNotices: ['2021'],
          placeholders: [],
          mentionsFees: false,
          article50: [],
          signature: null,
        },
      },
    );
    expect(only(report, 'STR-02').map(({ where }) => where)).toEqual(['t2', 't3']);
    expect(only(report, 'STR-03').map(({ where }) => where)).toEqual(['t2', 't3']);
  });

  test.each([
    ['余杭区 2023', 1641, 76, 1646, 71],
    ['兴仁市 2022', 10, 2, 10, 2],
  ])('%s balances', (_, received, carriedIn, result, carriedOut) => {
    const report = facts({
      t3_new_total: received,
      t3_carried_in_total: carriedIn,
      t3_result_total_total: result,
      t3_carried_out_total: carriedOut,
    });
    expect(statesOf(evaluateReport(report), 'T3-03')).toEqual(['pass']);
  });

  test('5 issued, 12 repealed and 8 in force imply 15 the year before', () => {
    const now = facts({ t2_normative_issued: 5, t2_normative_repealed: 12, t2_normative_in_force: 8 });
    const given = (before: number) => ({
      ...context(now).neighbours,
      previous: known(facts({ t2_normative_in_force: before }, { year: 2022 })),
    });
    expect(only(now, 'YOY-03', given(15))).toEqual([]);
    expect(only(now, 'YOY-03', given(14))).toMatchObject([{ left: '7', right: '8', difference: '-1' }]);
  });

  test('only totals filled in is told, and not taken for zeros', () => {
    const blank = Object.fromEntries(
      [...facts().cells.keys()].flatMap((key) =>
        /^t3_.*(?<!_total)$/.test(key) ? [[key, 'blank' as const]] : [],
      ),
    );
    const results = evaluateReport(facts(blank));
    expect(statesOf(results, 'T3-11')).toEqual(['fail']);
    expect(new Set(statesOf(results, 'T3-04'))).toEqual(new Set(['not_evaluable']));
    expect(statesOf(results, 'STR-07')).toContain('fail');
  });
});

describe('probable correction', () => {
  const corrections = (changes: Parameters<typeof facts>[0]) =>
    failuresOf(evaluateReport(facts(changes))).flatMap(({ rule, correction }) =>
      correction ? [[rule, correction]] : [],
    );

  test('is the one cell that repairs its row, its column and the balance', () => {
    const cell = { key: 't3_result_total_natural', printed: '19', suggested: '9' };
    expect(corrections({ t3_result_total_natural: 19 })).toEqual([
      ['T3-01', cell],
      ['T3-02', cell],
      ['T3-04', cell],
    ]);
  });

  test('is the total of table 4 where the parts could not be less', () => {
    expect(corrections({ t4_recon_upheld: 10, t4_recon_corrected: 1 })).toEqual([
      ['T4-01', { key: 't4_recon_total', printed: '0', suggested: '11' }],
    ]);
  });

  test('is not offered where two cells could be the wrong one', () => {
    expect(corrections({ t4_recon_upheld: 11 })).toEqual([]);
  });
});

const withCorpus = hasCorpus ? describe : describe.skip;
const CORPUS = join(process.cwd(), '../shared/corpus');

withCorpus('the corpus (needs the corpus beside the project)', () => {
  const forms = new Map(
    (hasCorpus ? readFileSync(join(CORPUS, 'META.tsv'), 'utf8') : '')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([name = '', , , , , , , , , table2 = '', table3 = '']) => [name, { table2, table3 }] as const),
  );
  const edition = (text: string): Edition | null => (text === '2019' || text === '2021' ? text : null);
  const fromTruth = (name: string, truth: Truth): ReportFacts => {
    const form = forms.get(name);
    const table3 = edition(form?.table3 ?? '');
    return facts(
      {},
      {
        unit: null,
        year: Number(name.slice(-4)),
        editions: { table2: edition(form?.table2 ?? ''), table3, table4: table3 },
        statements: null,
        narrative: null,
        cells: new Map(
          [...truth].map(([key, { state, value }]) => [
            key,
            { state, value: value === null ? null : Number(value) },
          ]),
        ),
      },
    );
  };
  const NAMES: Readonly<Record<string, string>> = {
    'balance:new+carried_in=result_total+carried_out': 'T3-04',
    'table4_sum:recon': 'T4-01',
    'table4_sum:suit_direct': 'T4-02',
    'table4_sum:suit_after_recon': 'T4-03',
  };
  const expected = (hasCorpus ? readFileSync(join(CORPUS, 'FINDINGS.tsv'), 'utf8') : '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

  test.each([...corpusTruths()])('%s: exactly the errors that its printed figures show', (name, truth) => {
    const errors = failuresOf(evaluateReport(fromTruth(name, truth))).filter(
      ({ severity }) => severity === 'error',
    );
    const own = expected.filter(([file]) => file === name);
    expect(errors.map(({ rule, left, right }) => [rule, left, right])).toEqual(
      own.map(([, rule = '', , left, right]) => [NAMES[rule], left, right]),
    );
  });

  test('宿迁市 2023 and 2024: what was carried out was carried in', () => {
    const [then, now] = ['suqian-city-2023', 'suqian-city-2024'].map((name) =>
      fromTruth(name, corpusTruths().get(name) ?? new Map()),
    );
    if (!then || !now) throw new Error('the two reports are in the corpus');
    const results = evaluateReport(now, { ...context(now).neighbours, previous: known(then) });
    // 121 in both.
    expect(statesOf(results, 'YOY-01')).toEqual(['pass']);
  });
});

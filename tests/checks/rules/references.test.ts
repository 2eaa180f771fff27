import { evaluateReport } from '../../../lib/checks/evaluateReport';
import { readFile } from '../../../lib/checks/readFile';
import type { ReportFacts } from '../../../lib/checks/rules/context';
import type { FailedResult, RuleResult } from '../../../lib/checks/rules/types';
import { toFacts } from '../../../lib/checks/toFacts';
import { toNarrativeFacts } from '../../../lib/checks/toNarrativeFacts';
import { readText } from '../../../lib/document/readText';
import { findNarrative } from '../../../lib/report/narrative/findNarrative';
import { REFERENCE } from '../../fixtures/truth';
import { context, facts, facts2019, known } from '../../setup/facts';

/** A body that does not exist. */
const UNIT = '示例市样本区人民政府';

const failuresOf = (results: readonly RuleResult[]): readonly FailedResult[] =>
  results.flatMap((result) => (result.state === 'fail' ? [result] : []));
const statesOf = (results: readonly RuleResult[], rule: string): readonly string[] =>
  results.flatMap((result) => (result.rule === rule ? [result.state] : []));

describe('柳州市柳南区 2023, the reference report', () => {
  let results: readonly RuleResult[];
  beforeAll(async () => {
    const unit = {
      id: '450204',
      name: '柳南区人民政府',
      type: 'county_gov',
      level: 'county',
      duty: 'government' as const,
      since: null,
    };
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
      // 911 + 244 + 109 on three platforms in one section, 456 items of new media in another.
      ['NAR-09', 'info', 'narrative/items_on_new_media', '808'],
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
        editions: { table2: '2019', table3: '2019', table4: '2019', statistics: null },
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

  /** A report whose text is given, with the figures that its sentences state as facts. */
  const saying = (text: string, changes: Parameters<typeof facts>[0], other: Partial<ReportFacts> = {}) =>
    facts(changes, { ...other, narrative: toNarrativeFacts(findNarrative(readText(text), 2023, UNIT)) });

  test('a bureau of 长春 2023 says that it received 2, and its table 3', () => {
    const text = '2023年，我局共受理政府信息公开申请2件，均按时答复。';
    const now = saying(text, { t3_new_natural: 3, t3_new_total: 3 });
    expect(only(now, 'NAR-01')).toMatchObject([
      {
        severity: 'error',
        left: '2',
        right: '3',
        difference: '-1',
        cells: [{ key: 't3_new_total', value: 3 }],
      },
    ]);
    expect(only(saying(text, { t3_new_natural: 2, t3_new_total: 2 }), 'NAR-01')).toEqual([]);
  });

  test('龙岗区 bureau 2024: the rows of 66 new, 2 carried in, 3 granted and 17 in part add up', () => {
    const rows: Readonly<
      Record<string, readonly [natural: number, business: number, legal: number, total: number]>
    > = {
      new: [58, 7, 1, 66],
      carried_in: [2, 0, 0, 2],
      granted: [2, 1, 0, 3],
      partial: [16, 1, 0, 17],
    };
    const now = facts(
      Object.fromEntries(
        Object.entries(rows).flatMap(([row, [natural, business, legal, total]]) => [
          [`t3_${row}_natural`, natural],
          [`t3_${row}_org_business`, business],
          [`t3_${row}_org_legal`, legal],
          [`t3_${row}_total`, total],
        ]),
      ),
      { year: 2024 },
    );
    const sums = evaluateReport(now).filter(({ rule }) => rule === 'T3-01');
    for (const row of Object.keys(rows))
      expect(sums.find(({ where }) => where === `t3/row:${row}`)).toMatchObject({ state: 'pass' });
    expect(only(now, 'PLA-08')).toEqual([]);
    expect(only(now, 'STR-02')).toEqual([]);
  });

  test('a town 2020 and a township 2019 in the form of 2019 have the right form; blanks are told', () => {
    for (const year of [2019, 2020]) {
      const report = facts2019({ t2_normative_made: 'blank' }, { year });
      expect(only(report, 'STR-02')).toEqual([]);
      expect(only(report, 'STR-07').map(({ where, left }) => [where, left])).toEqual([['t2', '1']]);
      expect(statesOf(evaluateReport(report), 'T2-04')).toContain('not_evaluable');
    }
  });

  test('“减4” is −4 of items and 52.15 an amount: neither is a mistake', () => {
    const report = facts2019({ t2_licence_items_delta: -4, t2_procurement_amount: 52.15 });
    for (const rule of ['T2-05', 'T2-06', 'T2-07', 'STR-06']) expect(only(report, rule)).toEqual([]);
    expect(only(facts2019({ t2_licence_items_delta: -21 }), 'T2-05')).toMatchObject([
      { left: '-1', right: '0' },
    ]);
  });

  test('汉阳区 office 2022: an empty stock of 规章 is not a zero; 12 repealed of which 5 were made in the year pass', () => {
    const report = facts(
      {
        t2_regulations_issued: 'blank',
        t2_regulations_repealed: 'blank',
        t2_regulations_in_force: 'blank',
        t2_normative_issued: 5,
        t2_normative_repealed: 12,
        t2_normative_in_force: 8,
      },
      { year: 2022 },
    );
    const results = evaluateReport(report);
    expect(statesOf(results, 'T2-02')).toEqual(['not_evaluable']);
    expect(statesOf(results, 'T2-01')).toEqual(['not_evaluable', 'pass']);
  });

  test('a statistics bureau 2023 with “/” in all columns but the total: told, and no sum made of it', () => {
    const report = facts(
      Object.fromEntries(
        [...facts().cells.keys()].flatMap((key) =>
          /^t3_.*(?<!_total)$/.test(key) ? [[key, 'not_applicable' as const]] : [],
        ),
      ),
    );
    const results = evaluateReport(report);
    expect(statesOf(results, 'T3-11')).toEqual(['fail']);
    expect(new Set(statesOf(results, 'T3-04'))).toEqual(new Set(['not_evaluable']));
    expect(statesOf(results, 'T3-03')).toEqual(['pass']);
    const none = facts({
      ...Object.fromEntries(
        [...report.cells].flatMap(([key, { state }]) => (state === 'not_applicable' ? [[key, state]] : [])),
      ),
      ...Object.fromEntries(
        [...report.cells.keys()].flatMap((key) => (/^t3_.*_total$/.test(key) ? [[key, 0]] : [])),
      ),
    });
    expect(statesOf(evaluateReport(none), 'T3-11')).toEqual(['fail']);
  });

  test('开远市 2025 reports in the form of 2021, which is due', () => {
    expect(statesOf(evaluateReport(facts({}, { year: 2025 })), 'STR-02')).toEqual(['pass', 'pass']);
  });

  test.each([
    [
      '余杭区 2023',
      '2023年，全区共收到政府信息公开申请1641件，其中网络申请1156件、信函申请470件、当面申请15件，上年结转76件，答复1646件，结转下年度71件。',
      { t3_new_total: 1641, t3_carried_in_total: 76, t3_result_total_total: 1646, t3_carried_out_total: 71 },
      ['NAR-01', 'NAR-02', 'NAR-03', 'NAR-04', 'NAR-10', 'T3-03'],
    ],
    [
      '高平市政府办公室 2023',
      '全年收到政府信息公开申请9件，其中部分公开2件、本机关不掌握相关政府信息5件，结转下年度继续办理2件。',
      {
        t3_new_total: 9,
        t3_granted_total: 0,
        t3_partial_total: 2,
        t3_unable_not_held_total: 5,
        t3_result_total_total: 7,
        t3_carried_out_total: 2,
      },
      ['NAR-01', 'NAR-03', 'NAR-05', 'T3-03'],
    ],
    [
      '兴仁市 2022',
      '2023年，我区收到政府信息公开申请10件，上年结转2件，办结10件，结转下年2件。',
      { t3_new_total: 10, t3_carried_in_total: 2, t3_result_total_total: 10, t3_carried_out_total: 2 },
      ['NAR-01', 'NAR-02', 'NAR-03', 'NAR-04', 'T3-03'],
    ],
    [
      'a district 2022',
      '全区办结政府信息公开申请1453件（含上年结转30件），其中予以公开966件、部分公开67件、不予公开81件、无法提供182件、不予处理61件、其他处理96件。',
      {
        t3_carried_in_total: 30,
        t3_granted_total: 966,
        t3_partial_total: 67,
        t3_refused_state_secret_total: 81,
        t3_unable_not_held_total: 182,
        t3_notproc_petition_total: 61,
        t3_other_misc_total: 96,
        t3_result_total_total: 1453,
      },
      ['NAR-02', 'NAR-04', 'NAR-05', 'T3-02'],
    ],
  ] as const)('%s: what the sentences state holds in the tables', (_, text, table, rules) => {
    const results = evaluateReport(saying(text, table));
    for (const rule of rules) {
      const of = results.filter(
        (result) => result.rule === rule && (rule !== 'T3-02' || result.where.endsWith(':total')),
      );
      expect([rule, ...new Set(of.map(({ state }) => state))]).toEqual([rule, 'pass']);
    }
  });

  test.each([
    ['余杭区 2023', 1641, 76, 1646, 71],
    ['高平市政府办公室 2023', 9, 0, 7, 2],
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

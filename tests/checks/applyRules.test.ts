import { applyRules } from '../../lib/checks/applyRules';
import { formatCheck } from '../../lib/checks/formatCheck';
import { groupUnjudged } from '../../lib/checks/groupUnjudged';
import { judgeSums } from '../../lib/checks/judgeSums';
import { readFile } from '../../lib/checks/readFile';
import { summarize } from '../../lib/checks/summarize';
import { toRefusal } from '../../lib/checks/toOutcome';
import type { ReadOutcome } from '../../lib/report/types';
import { REFERENCE } from '../fixtures/truth';

/** The reference report with some printed cells changed; its two balance failures are repaired first. */
let reference: ReadOutcome;
beforeAll(async () => {
  reference = await readFile('liunan-district-2023.txt', REFERENCE);
});
const REPAIRED = { t3_new_natural: '8', t3_new_org_business: '1' };
function withCells(changes: Readonly<Record<string, string | null>>): ReadOutcome {
  const all: Readonly<Record<string, string | null>> = { ...REPAIRED, ...changes };
  return {
    ...reference,
    findings: [],
    cells: reference.cells.map((cell) => {
      const value = all[cell.key];
      if (value === undefined) return cell;
      return value === null
        ? { ...cell, raw: '', value: null, state: 'blank' }
        : { ...cell, raw: value, value, state: 'number' };
    }),
  };
}

describe('applyRules', () => {
  test('leaves the findings of the reader as they are, adds the diagnosis and what the sentences say', () => {
    expect(reference.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['STR-05', 'info'],
      ['T3-04', 'error'],
      ['T3-04', 'error'],
    ]);
    const { findings } = applyRules(reference, 'document');
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['STR-05', 'info'],
      ['T3-04', 'error'],
      ['T3-04', 'error'],
      ['T3-05', 'info'],
      ['NAR-09', 'info'],
      ['NAR-09', 'info'],
    ]);
  });

  test('applies rules that read makes nothing of, with cells, both sides and their difference', () => {
    const { findings } = applyRules(
      withCells({ t2_normative_issued: '9', t2_normative_in_force: '5' }),
      'document',
    );
    expect(findings.filter(({ rule }) => rule === 'T2-01')).toMatchObject([
      {
        left: '5',
        right: '9',
        difference: '-4',
        cells: expect.arrayContaining([{ from: 'own', key: 't2_normative_issued', value: 9 }]),
      },
    ]);
  });

  test('offers the one cell that would repair its row, its column and the balance', () => {
    const checked = applyRules(withCells({ t3_result_total_natural: '19' }), 'document');
    expect(
      checked.findings.flatMap(({ rule, correction }) => (correction ? [[rule, correction]] : [])),
    ).toEqual(
      ['T3-01', 'T3-02', 'T3-04'].map((rule) => [
        rule,
        { key: 't3_result_total_natural', printed: '19', suggested: '8' },
      ]),
    );
    expect(formatCheck(checked)).toContain('疑似更正：办理结果总计（自然人）由 19 改为 8');
  });

  test('marks the cells of what the reader noticed', () => {
    const note = {
      rule: 'STR-06',
      severity: 'warning',
      where: 't2_fee_amount',
      left: null,
      right: null,
      message: '…',
    } as const;
    const { findings } = applyRules({ ...withCells({}), findings: [note] }, 'document');
    expect(findings[0]).toMatchObject({ rule: 'STR-06', cells: [{ key: 't2_fee_amount' }] });
  });

  test('knows nothing of the document behind a table of figures', () => {
    const lacks = ({ rules }: ReturnType<typeof applyRules>) => rules?.notEvaluable;
    expect(lacks(applyRules(withCells({}), 'figures'))).toContain('NAR-01');
  });

  test('judges no rule of a file that is refused', () => {
    const { findings, rules } = applyRules(toRefusal('a.txt', null, '文件是空的。'), 'document');
    expect([findings, rules]).toEqual([[], null]);
  });
});

describe('summarize', () => {
  test('says that all adds up where every sum was judged and holds', () => {
    expect(summarize(applyRules(withCells({}), 'document')).counts).toContain('各行、各列和勾稽关系都对得上');
  });

  test('says that sums are open where a figure is lacking, and never that all is well', () => {
    const { counts } = summarize(applyRules(withCells({ t3_new_natural: null }), 'document'));
    expect(counts).toContain('有的加总和勾稽关系无法核对');
    expect(counts).not.toContain('都对得上');
  });
});

describe('judgeSums', () => {
  const FORM = { table3: '2021', table4: '2021', statistics: null } as const;
  const SUMS = ['T3-01', 'T3-02', 'T3-03', 'T3-04', 'T4-01', 'T4-02', 'T4-03'];
  test.each([
    ['all pass', FORM, SUMS, [], 'hold'],
    ['one fails', FORM, SUMS.slice(1), ['T3-01'], 'fail'],
    ['one is open', FORM, SUMS.slice(1), [], 'open'],
    ['table 4 is missing', { ...FORM, table4: null }, SUMS.slice(0, 4), [], 'open'],
    ['the statistics table is local', { table3: null, table4: null, statistics: 'local' }, [], [], 'open'],
    [
      'the statistics table is that of 2014',
      { table3: null, table4: null, statistics: '2014' },
      ['S14-01', 'S14-02', 'S14-03', 'S14-04', 'S14-05', 'S14-06'],
      [],
      'hold',
    ],
  ] as const)('%s', (_, editions, passed, failed, sums) => {
    expect(judgeSums(editions, { passed, failed })).toBe(sums);
  });
});

describe('groupUnjudged', () => {
  test('puts rules that lack the same together, each once, those that need only the report first', () => {
    expect(
      groupUnjudged([
        { rule: 'YOY-02', where: 't3/column:natural', lacks: '没有上一年度的报告' },
        { rule: 'YOY-02', where: 't3/column:total', lacks: '没有上一年度的报告' },
        { rule: 'T3-01', where: 't3/row:new', lacks: '“本年新收申请”空白' },
      ]).map(({ lacks, rules }) => [lacks, rules.map(({ id }) => id)]),
    ).toEqual([
      ['“本年新收申请”空白', ['T3-01']],
      ['没有上一年度的报告', ['YOY-02']],
    ]);
  });
});

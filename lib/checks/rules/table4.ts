import { cellKey } from '../../metrics/cellKey';
import { cellsOf } from '../../metrics/editions';
import { REMEDY_BLOCKS, REQUEST_ROWS } from '../../metrics/ruleCells';
import { comparablePrevious, unstatedScope } from './comparablePrevious';
import type { RuleContext } from './context';
import { identityVerdicts } from './identityVerdicts';
import type { Rule, Verdict } from './types';
import { cellsFrom, fail, lackingCells, notEvaluable, numberIn, numbersOf, pass, sum } from './verdicts';

const TABLE = { where: 't4', absent: '报告里没有读到表四' };
const RULE = { family: 'table4', level: 'report', needs: [] } as const;
const { recon, suitDirect, suitAfterRecon } = REMEDY_BLOCKS;
const total = (block: (typeof REMEDY_BLOCKS)[keyof typeof REMEDY_BLOCKS]): string => `${block}_total`;
const concluded = ['upheld', 'corrected', 'other'].map((outcome) => `${recon}_${outcome}`);
const results = cellKey(REQUEST_ROWS.result, 'total');

/** T4-04. The reader says which figures it could not place; here stands that the table as a whole is not the form's. */
function fifteenNumbers({ report }: RuleContext): readonly Verdict[] {
  const edition = report.editions.table4;
  if (!edition) return [notEvaluable(TABLE.where, TABLE.absent)];
  const notes = report.notes.filter(
    ({ rule, where }) => rule === 'STR-04' && (where === 't4' || where.startsWith('t4_')),
  );
  const unreadable = cellsOf(edition, 4).filter(
    (key) => (report.cells.get(key)?.state ?? 'unreadable') === 'unreadable',
  );
  if (unreadable.length === 0) return [pass(TABLE.where)];
  if (notes.length === 0) return [notEvaluable(TABLE.where, lackingCells(report.cells, unreadable) ?? '')];
  return [
    fail({
      where: TABLE.where,
      left: 15 - unreadable.length,
      right: 15,
      cells: cellsFrom('own', report, unreadable),
      message: `表四应有 15 个数字，只确认了 ${15 - unreadable.length} 个，可能少印、多印或错位：请对照原文核对。`,
    }),
  ];
}

/**
 * T4-05 and T4-07: a number is at most a sum over this year and the last. Within this year's part alone it holds without
 * looking further.
 */
function atMostTwoYears(
  context: RuleContext,
  where: string,
  left: readonly string[],
  right: readonly string[],
  message: (left: number, right: number) => string,
): readonly Verdict[] {
  const { report } = context;
  const own = numbersOf(report.cells, [...left, ...right]);
  if ('lacks' in own) return [notEvaluable(where, own.lacks)];
  const number = sum(own.numbers.slice(0, left.length));
  const thisYear = sum(own.numbers.slice(left.length));
  if (number <= thisYear) return [pass(where)];
  const comparable = comparablePrevious(context);
  if (comparable.kind === 'lacking') return [notEvaluable(where, comparable.reason)];
  const previous = comparable.value;
  const before = numbersOf(previous.cells, right);
  if ('lacks' in before) return [notEvaluable(where, `上一年度的报告：${before.lacks}`)];
  const bound = thisYear + sum(before.numbers);
  if (number <= bound) return [pass(where)];
  return [
    fail({
      where,
      left: number,
      right: bound,
      cells: [...cellsFrom('own', report, [...left, ...right]), ...cellsFrom('previous', previous, right)],
      message: `${message(number, bound)}${unstatedScope(context)}`,
    }),
  ];
}

/** 行政复议法 of 2023, art. 23, in force since 1 January 2024. */
const FIRST_YEAR_OF_PRIOR_RECONSIDERATION = 2024;

/** T4-06. */
function directSuits({ report }: RuleContext): readonly Verdict[] {
  const key = total(suitDirect);
  if (report.year === null) return [notEvaluable(key, '没有确定报告年度')];
  if (report.year < FIRST_YEAR_OF_PRIOR_RECONSIDERATION)
    return [notEvaluable(key, '2024 年度起才须先申请复议，不适用于本年度')];
  const value = numberIn(report.cells, key);
  if (value === null) return [notEvaluable(key, lackingCells(report.cells, [key]) ?? '')];
  if (value === 0) return [pass(key)];
  return [
    fail({
      where: key,
      left: value,
      right: 0,
      cells: cellsFrom('own', report, [key]),
      message: `${report.year} 年有 ${value} 件未经复议直接起诉：2024 年起不予公开和不履职须先申请行政复议，请核对是否应填在“复议后起诉”；其他情形和旧案不受影响。`,
    }),
  ];
}

const identity = (rule: 'T4-01' | 'T4-02' | 'T4-03') => (context: RuleContext) =>
  identityVerdicts(context, rule, TABLE);

const SUM_OF = {
  ...RULE,
  severity: 'error',
  formulaEn: null,
  why: '总计格留着 0 或上一年的数没有改，或分项填错了列。',
  whyEn: 'The total was left at 0 or at the number of the year before, or a part stands in the wrong column.',
  inputs: '表四这一块的五格。',
  inputsEn: 'The five cells of this block of table 4.',
} as const;

/** Table 4, 政府信息公开行政复议、行政诉讼情况. */
export const TABLE_4_RULES: readonly Rule[] = [
  {
    ...SUM_OF,
    id: 'T4-01',
    label: '行政复议四项之和等于总计',
    labelEn: 'Reconsideration: the four outcomes make the total',
    formula: `${recon}_upheld + ${recon}_corrected + ${recon}_other + ${recon}_pending = ${recon}_total`,
    evaluate: identity('T4-01'),
  },
  {
    ...SUM_OF,
    id: 'T4-02',
    label: '未经复议直接起诉四项之和等于总计',
    labelEn: 'Direct lawsuits: the four outcomes make the total',
    formula: `${suitDirect}_upheld + ${suitDirect}_corrected + ${suitDirect}_other + ${suitDirect}_pending = ${suitDirect}_total`,
    evaluate: identity('T4-02'),
  },
  {
    ...SUM_OF,
    id: 'T4-03',
    label: '复议后起诉四项之和等于总计',
    labelEn: 'Lawsuits after reconsideration: the four outcomes make the total',
    formula: `${suitAfterRecon}_upheld + ${suitAfterRecon}_corrected + ${suitAfterRecon}_other + ${suitAfterRecon}_pending = ${suitAfterRecon}_total`,
    evaluate: identity('T4-03'),
  },
  {
    ...RULE,
    id: 'T4-04',
    label: '表四有 15 个数字',
    labelEn: 'Table 4 has its fifteen numbers',
    severity: 'error',
    formula: '表四 15 格都有数字、空白或“/”',
    formulaEn: 'All 15 cells of table 4 hold a number, a blank or “/”',
    why: '少一格或多一格，后面的数字就全部错位，常见于排版散乱的文本。',
    whyEn:
      'One cell too few or too many shifts all figures behind it; frequent in texts whose layout is in disorder.',
    inputs: '表四全部格，读取时的记录。',
    inputsEn: 'All cells of table 4, what was noted when the report was read.',
    evaluate: fifteenNumbers,
  },
  {
    ...RULE,
    id: 'T4-05',
    label: '复议后起诉不多于两年内审结的复议',
    labelEn: 'No more lawsuits after reconsideration than reconsiderations concluded in two years',
    severity: 'warning',
    level: 'pair',
    needs: ['previous'],
    formula: `${total(suitAfterRecon)} ≤ 本年和上年的 ${concluded.join(' + ')}`,
    formulaEn: `${total(suitAfterRecon)} ≤ ${concluded.join(' + ')}, of this year and the year before together`,
    why: '诉讼填进了“复议后起诉”，对应的复议却没有统计，常因复议机关与被告口径不同。',
    whyEn:
      'Lawsuits were filled in under “after reconsideration” and the reconsiderations that belong to them were not counted, often because the reconsideration body and the defendant count differently.',
    inputs: '表四，本年和上一年度。',
    inputsEn: 'Table 4, this year and the year before.',
    evaluate: (context) =>
      atMostTwoYears(
        context,
        total(suitAfterRecon),
        [total(suitAfterRecon)],
        concluded,
        (left, right) =>
          `复议后起诉 ${left} 件，多于本年和上年审结的行政复议 ${right} 件：请核对起诉前是否经过复议。`,
      ),
  },
  {
    ...RULE,
    id: 'T4-06',
    label: '2024 年起直接起诉应少见',
    labelEn: 'Direct lawsuits from 2024 on',
    severity: 'info',
    formula: `${total(suitDirect)} = 0，2024 年度起`,
    formulaEn: `${total(suitDirect)} = 0, from report year 2024 on`,
    why: '新行政复议法第二十三条规定不予公开等情形复议前置；其他情形仍可直接起诉，旧案也会延续。',
    whyEn:
      'Article 23 of the new Administrative Reconsideration Law puts reconsideration first in cases such as refusals; in other cases a direct lawsuit is still possible, and old cases go on.',
    inputs: '报告年度，表四直接起诉总计。',
    inputsEn: 'Report year, the total of direct lawsuits in table 4.',
    evaluate: directSuits,
  },
  {
    ...RULE,
    id: 'T4-07',
    label: '复议和直接起诉不多于两年的办结数',
    labelEn: 'No more reconsiderations and direct lawsuits than results of two years',
    severity: 'warning',
    level: 'pair',
    needs: ['previous'],
    formula: `${total(recon)} + ${total(suitDirect)} ≤ 本年和上年的 ${results}`,
    formulaEn: `${total(recon)} + ${total(suitDirect)} ≤ ${results}, of this year and the year before together`,
    why: '案件比申请还多，多半把别的复议诉讼案件也算了进来。',
    whyEn:
      'There are more cases than requests: most likely other reconsiderations and lawsuits were counted in.',
    inputs: '表四，表三（七）总计，本年和上一年度。',
    inputsEn: 'Table 4, total (7) of table 3, this year and the year before.',
    evaluate: (context) =>
      atMostTwoYears(
        context,
        total(recon),
        [total(recon), total(suitDirect)],
        [results],
        (left, right) =>
          `行政复议和直接起诉共 ${left} 件，多于两年办结的申请 ${right} 件：请核对是否只统计了政府信息公开的案件。`,
      ),
  },
];

import { APPLICANT_COLUMNS } from '../../metrics/applicants';
import { cellKey } from '../../metrics/cellKey';
import { metricsOf } from '../../metrics/editions';
import { REQUEST_ROWS, RESULT_GROUPS, UNPAID_FEE } from '../../metrics/ruleCells';
import { APPLICANTS } from '../../metrics/types';
import type { ReportFacts, RuleContext } from './context';
import { findIdentity, isBroken } from './identityResults';
import { identityVerdicts } from './identityVerdicts';
import type { Rule, Verdict } from './types';
import {
  cellsFrom,
  decimal,
  fail,
  judgeNumbers,
  lackingCells,
  notEvaluable,
  numberIn,
  pass,
} from './verdicts';

const TABLE = { where: 't3', absent: '报告里没有读到表三' };
const { received, carriedIn, granted, partial, result, carriedOut } = REQUEST_ROWS;
const total = (row: (typeof REQUEST_ROWS)[keyof typeof REQUEST_ROWS]) => cellKey(row, 'total');

/** Rules of a report alone over table 3. */
const RULE = { family: 'table3', level: 'report', needs: [] } as const;

/** The balance of a column: T3-03 for the total, T3-04 for the six kinds of applicants. */
const balanceOf = (report: ReportFacts, applicant: (typeof APPLICANTS)[number]) =>
  findIdentity(report, applicant === 'total' ? 'T3-03' : 'T3-04', `t3/column:${applicant}`);

/** T3-05: the columns fail, their differences cancel, and the total holds. */
function diagnose({ report }: RuleContext): readonly Verdict[] {
  const where = 't3';
  if (!report.editions.table3) return [notEvaluable(where, TABLE.absent)];
  const columns = APPLICANTS.filter((applicant) => applicant !== 'total').map((applicant) => ({
    applicant,
    balance: balanceOf(report, applicant),
  }));
  const whole = balanceOf(report, 'total');
  const outcomes = [whole, ...columns.map(({ balance }) => balance)].map((one) => one?.outcome);
  if (outcomes.some((outcome) => outcome?.kind !== 'known'))
    return [notEvaluable(where, '总计列或申请人各列的收支有的无法核对，见 T3-03、T3-04')];
  const differences = columns.flatMap(({ applicant, balance }) =>
    balance?.outcome.kind === 'known' && isBroken(balance)
      ? [{ applicant, difference: balance.outcome.left - balance.outcome.right }]
      : [],
  );
  const cancel = differences.reduce((all, { difference }) => all + difference, 0) === 0;
  if (differences.length === 0 || !cancel || (whole && isBroken(whole))) return [pass(where)];
  const words = differences.map(
    ({ applicant, difference }) =>
      `${APPLICANT_COLUMNS[applicant].label} ${difference > 0 ? '+' : ''}${difference}`,
  );
  return [
    fail({
      where,
      cells: differences.flatMap(({ applicant }) =>
        cellsFrom(
          'own',
          report,
          [received, carriedIn, result, carriedOut].map((row) => cellKey(row, applicant)),
        ),
      ),
      message: `表三总计列平衡，${words.join('、')}，正负相抵：多半是同一件申请在收到时和办结时记入了不同的申请人类别，请核对这几列。`,
    }),
  ];
}

/** T3-06, where the balance of the column itself cannot be worked out; where it can, that says more. */
function resultsWithinRequests({ report }: RuleContext): readonly Verdict[] {
  if (!report.editions.table3) return [notEvaluable(TABLE.where, TABLE.absent)];
  return APPLICANTS.map((applicant) => {
    const where = `t3/column:${applicant}`;
    const balance = balanceOf(report, applicant);
    if (balance?.outcome.kind === 'known') {
      const rule = balance.identity.rule;
      return isBroken(balance) ? notEvaluable(where, `这一列收支不平衡，已由 ${rule} 指出`) : pass(where);
    }
    const keys = [received, carriedIn, result].map((row) => cellKey(row, applicant));
    return judgeNumbers(report, where, keys, (fresh = Number.NaN, old = Number.NaN, done = Number.NaN) =>
      done <= fresh + old
        ? null
        : {
            left: done,
            right: fresh + old,
            message: `表三“${APPLICANT_COLUMNS[applicant].label}”列办结 ${done} 件，多于本年新收加上年结转的 ${fresh + old} 件：请核对。`,
          },
    );
  });
}

function wholeNumbers({ report }: RuleContext): readonly Verdict[] {
  const edition = report.editions.table3;
  if (!edition) return [notEvaluable(TABLE.where, TABLE.absent)];
  const keys = metricsOf(edition, 3).flatMap(({ key }) =>
    APPLICANTS.map((applicant) => cellKey(key, applicant)),
  );
  const bad = keys.filter((key) => {
    const value = numberIn(report.cells, key);
    return value !== null && (value < 0 || !Number.isInteger(value));
  });
  if (bad.length > 0) {
    return bad.map((key) =>
      fail({
        where: key,
        left: numberIn(report.cells, key),
        cells: cellsFrom('own', report, [key]),
        message: '件数应当是不小于 0 的整数：请核对这一格。',
      }),
    );
  }
  const unreadable = keys.filter((key) => (report.cells.get(key)?.state ?? 'unreadable') === 'unreadable');
  const lacks = lackingCells(report.cells, unreadable);
  return [lacks === null ? pass(TABLE.where) : notEvaluable(TABLE.where, lacks)];
}

function unpaidFee({ report }: RuleContext): readonly Verdict[] {
  const key = cellKey(UNPAID_FEE, 'total');
  const value = numberIn(report.cells, key);
  if (value === null) return [notEvaluable(key, lackingCells(report.cells, [key]) ?? '')];
  if (value === 0) return [pass(key)];
  if (report.statements === null) return [notEvaluable(key, '没有读取报告正文')];
  return [
    report.statements.mentionsFees
      ? pass(key)
      : fail({
          where: key,
          left: value,
          cells: cellsFrom('own', report, [key]),
          message: `表三有 ${value} 件因逾期未缴费不再处理，正文却没有收取信息处理费的说明：请在第六部分补充，或核对这一格。`,
        }),
  ];
}

/** T3-09. Equal small figures are common: only where the column is off by just this number is it a hint. */
function partialTwice({ report }: RuleContext): readonly Verdict[] {
  const where = total(partial);
  const edition = report.editions.table3;
  if (!edition) return [notEvaluable(where, TABLE.absent)];
  const refused = metricsOf(edition, 3)
    .filter(({ key }) => key.startsWith(RESULT_GROUPS.refused.prefix))
    .map(({ key }) => cellKey(key, 'total'));
  const lacks = lackingCells(report.cells, [where, ...refused]);
  const column = findIdentity(report, 'T3-02', 't3/column:total');
  const balance = balanceOf(report, 'total');
  if (lacks !== null) return [notEvaluable(where, lacks)];
  if (column?.outcome.kind !== 'known' || balance?.outcome.kind !== 'known')
    return [notEvaluable(where, '总计列的合计或收支无法核对，见 T3-02、T3-03')];
  const twice = numberIn(report.cells, where) ?? Number.NaN;
  const same = refused.find((key) => numberIn(report.cells, key) === twice);
  const isOff =
    column.outcome.left - column.outcome.right === twice ||
    balance.outcome.right - balance.outcome.left === twice;
  if (!(twice > 0) || same === undefined || !isOff) return [pass(where)];
  return [
    fail({
      where,
      left: twice,
      right: twice,
      cells: cellsFrom('own', report, [where, same]),
      message: `“部分公开”的 ${twice} 件在“不予公开”中又出现一次，总计也正好多出 ${twice} 件：区分处理的只计“部分公开”，请核对是否重复计算。`,
    }),
  ];
}

/** T3-10: more than half carried over, of at least ten. */
function largeStock({ report }: RuleContext): readonly Verdict[] {
  const keys = [total(received), total(carriedIn), total(carriedOut)];
  return [
    judgeNumbers(
      report,
      total(carriedOut),
      keys,
      (fresh = Number.NaN, old = Number.NaN, left = Number.NaN) => {
        const all = fresh + old;
        if (all < 10 || left / all <= 0.5) return null;
        return {
          left,
          right: all,
          message: `收到和结转的 ${all} 件中有 ${left} 件（超过一半）结转下年度：答复期限一般为 20 个工作日，请核对结转数，或说明原因。`,
        };
      },
    ),
  ];
}

function onlyTotal({ report }: RuleContext): readonly Verdict[] {
  const where = 't3/row:new';
  const key = total(received);
  const all = numberIn(report.cells, key);
  if (all === null) return [notEvaluable(where, lackingCells(report.cells, [key]) ?? '')];
  const parts = APPLICANTS.filter((one) => one !== 'total').map((one) => cellKey(received, one));
  const states = parts.map((part) => report.cells.get(part));
  if (states.some((cell) => cell === undefined || cell.state === 'unreadable'))
    return [notEvaluable(where, '申请人各列有的格无法确认')];
  if (all === 0 || states.some((cell) => cell?.value !== null && cell?.value !== 0)) return [pass(where)];
  return [
    fail({
      where,
      left: 0,
      right: all,
      cells: cellsFrom('own', report, [...parts, key]),
      message: `本年新收总计 ${all} 件，六类申请人各列却都是 0 或空白：请按申请人类别补填。`,
    }),
  ];
}

/** T3-12: the total of results repeats another figure instead of being summed. */
function copiedTotal({ report }: RuleContext): readonly Verdict[] {
  const where = total(result);
  const column = findIdentity(report, 'T3-02', 't3/column:total');
  const balance = balanceOf(report, 'total');
  const keys = [total(granted), total(partial), total(received), total(carriedIn), where];
  if (column?.outcome.kind !== 'known' || balance?.outcome.kind !== 'known')
    return [
      notEvaluable(
        where,
        report.editions.table3 ? '总计列的合计或收支无法核对，见 T3-02、T3-03' : TABLE.absent,
      ),
    ];
  const sumIsWrong = isBroken(column);
  const balanceIsWrong = isBroken(balance);
  return [
    judgeNumbers(report, where, keys, (full = NaN, part = NaN, fresh = NaN, old = NaN, done = NaN) => {
      if (sumIsWrong && done === full + part)
        return {
          left: done,
          right: full + part,
          message: `（七）总计 ${decimal(done)} 件只等于予以公开加部分公开，没有计入其他结果：请把各项结果相加。`,
        };
      if (balanceIsWrong && old > 0 && done === fresh)
        return {
          left: done,
          right: fresh,
          message: `（七）总计 ${decimal(done)} 件与本年新收相同，而上年另有结转 ${old} 件：像是照抄了新收数，请把各项结果相加。`,
        };
      return null;
    }),
  ];
}

/** Table 3, 收到和处理政府信息公开申请情况. */
export const TABLE_3_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'T3-01',
    label: '表三每行：六类申请人之和等于总计',
    labelEn: 'Table 3, rows: the six kinds of applicants make the total',
    severity: 'error',
    formula:
      't3_<行>_natural + t3_<行>_org_business + t3_<行>_org_research + t3_<行>_org_charity + t3_<行>_org_legal + t3_<行>_org_other = t3_<行>_total',
    why: '总计和分列由不同的人填写，或改了一格没有改总计。',
    inputs: '表三每一行的七格；空白只在其余各格已等于总计时按 0 计。',
    evaluate: (context) => identityVerdicts(context, 'T3-01', TABLE),
  },
  {
    ...RULE,
    id: 'T3-02',
    label: '表三每列：各办理结果之和等于（七）总计',
    labelEn: 'Table 3, columns: the results make their total',
    severity: 'error',
    formula:
      't3_granted_<列> + t3_partial_<列> + Σ t3_refused_*_<列> + Σ t3_unable_*_<列> + Σ t3_notproc_*_<列> + Σ t3_other_*_<列> = t3_result_total_<列>',
    why: '漏填一种结果，或（七）总计照抄了新收数。',
    inputs: '表三每一列的全部结果行。',
    evaluate: (context) => identityVerdicts(context, 'T3-02', TABLE),
  },
  {
    ...RULE,
    id: 'T3-03',
    label: '表三总计列收支平衡',
    labelEn: 'Table 3, total: requests in equal requests out',
    severity: 'error',
    formula: 't3_new_total + t3_carried_in_total = t3_result_total_total + t3_carried_out_total',
    why: '这是表格自己写明的勾稽关系。上年结转没有计入，或结转下年漏填，就会对不上。',
    inputs: '总计列的本年新收、上年结转、（七）总计、结转下年度。',
    evaluate: (context) => identityVerdicts(context, 'T3-03', TABLE),
  },
  {
    ...RULE,
    id: 'T3-04',
    label: '表三申请人各列收支平衡',
    labelEn: 'Table 3, each kind of applicant: requests in equal requests out',
    severity: 'error',
    formula: 't3_new_<列> + t3_carried_in_<列> = t3_result_total_<列> + t3_carried_out_<列>，六类申请人各列',
    why: '表格写明“本列数据”要平衡。同一件申请收到时记为自然人、办结时记为企业，两列就各差一件。',
    inputs: '申请人各列的本年新收、上年结转、（七）总计、结转下年度。',
    evaluate: (context) => identityVerdicts(context, 'T3-04', TABLE),
  },
  {
    ...RULE,
    id: 'T3-05',
    label: '申请人类别前后不一（T3-04 的诊断）',
    labelEn: 'Applicant recorded differently at intake and at result (diagnosis of T3-04)',
    severity: 'info',
    formula: 'T3-03 成立，而 T3-04 各列的差之和为 0',
    why: '总数没有错，只是收到时和办结时的申请人类别不一致。',
    inputs: 'T3-03 和 T3-04 的结果。',
    evaluate: diagnose,
  },
  {
    ...RULE,
    id: 'T3-06',
    label: '办结数不多于收到数',
    labelEn: 'No more results than requests',
    severity: 'error',
    formula: 't3_result_total_<列> ≤ t3_new_<列> + t3_carried_in_<列>；收支能核对的列由 T3-03、T3-04 判断',
    why: '漏计上年结转，或把往年的办结也算了进来。',
    inputs: '每一列的本年新收、上年结转、（七）总计。',
    evaluate: resultsWithinRequests,
  },
  {
    ...RULE,
    id: 'T3-07',
    label: '表三每格是不小于 0 的整数',
    labelEn: 'Cells of table 3 are whole numbers of at least 0',
    severity: 'error',
    formula: '每格 ≥ 0 且为整数',
    why: '从电子表格里粘贴时带了公式的结果，或多了小数点。',
    inputs: '表三全部格。',
    evaluate: wholeNumbers,
  },
  {
    ...RULE,
    id: 'T3-08',
    label: '逾期未缴费的，正文应有收费说明',
    labelEn: 'Closed for unpaid fees: the text should say that fees were charged',
    severity: 'info',
    formula: 't3_other_unpaid_fee_total > 0 时，正文写有收取信息处理费的情况',
    why: '格式第六部分要求报告收取信息处理费的情况；没有收过费却填了这一行，多半填错了行。',
    inputs: '表三该行总计，报告正文。',
    evaluate: unpaidFee,
  },
  {
    ...RULE,
    id: 'T3-09',
    label: '部分公开疑似重复计算',
    labelEn: 'Partly granted, possibly counted twice',
    severity: 'info',
    formula: 't3_partial_total > 0，同一数字又出现在 t3_refused_*_total，且总计列正好多出这个数',
    why: '区分处理的申请只计“部分公开”，有的单位在不予公开里又记一次。',
    inputs: '总计列的部分公开、不予公开各行，T3-02 和 T3-03 的差。',
    evaluate: partialTwice,
  },
  {
    ...RULE,
    id: 'T3-10',
    label: '超过一半的申请结转下年度',
    labelEn: 'More than half of the requests carried over',
    severity: 'warning',
    formula: 't3_carried_out_total ÷ (t3_new_total + t3_carried_in_total) ≤ 0.5，收到和结转不少于 10 件时',
    why: '条例第三十三条规定 20 个工作日内答复，可延长 20 个；年末留下一半以上很少见，常是把结转数填成了别的数。',
    inputs: '总计列的本年新收、上年结转、结转下年度。',
    evaluate: largeStock,
  },
  {
    ...RULE,
    id: 'T3-11',
    label: '只填了总计，没有分申请人',
    labelEn: 'Only the total is filled in',
    severity: 'warning',
    formula: 't3_new_total > 0 时，六类申请人的 t3_new_<列> 不全为 0 或空白',
    why: '小单位图省事只填总计列，分类数据就没有了。',
    inputs: '本年新收一行的七格。',
    evaluate: onlyTotal,
  },
  {
    ...RULE,
    id: 'T3-12',
    label: '（七）总计照抄而不是相加',
    labelEn: 'Total of results copied instead of summed',
    severity: 'warning',
    formula:
      'T3-02 不成立时 t3_result_total_total ≠ t3_granted_total + t3_partial_total；T3-03 不成立且上年有结转时 t3_result_total_total ≠ t3_new_total',
    why: '把予以公开和部分公开当成了全部结果，或把新收数抄到总计。',
    inputs: '总计列各行。',
    evaluate: copiedTotal,
  },
];

import { APPLICANT_COLUMNS } from '../../metrics/applicants';
import { cellKey } from '../../metrics/cellKey';
import { metricsOf } from '../../metrics/editions';
import { REQUEST_ROWS, RESULT_GROUPS, UNPAID_FEE } from '../../metrics/ruleCells';
import { APPLICANTS } from '../../metrics/types';
import type { ReportFacts, RuleContext } from './context';
import { findIdentity, isBroken } from './identityResults';
import type { Verdict } from './types';
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

export const TABLE = { where: 't3', absent: '报告里没有读到表三' };
const { received, carriedIn, granted, partial, result, carriedOut } = REQUEST_ROWS;
export const total = (row: (typeof REQUEST_ROWS)[keyof typeof REQUEST_ROWS]) => cellKey(row, 'total');

/** The balance of a column: T3-03 for the total, T3-04 for the six kinds of applicants. */
const balanceOf = (report: ReportFacts, applicant: (typeof APPLICANTS)[number]) =>
  findIdentity(report, applicant === 'total' ? 'T3-03' : 'T3-04', `t3/column:${applicant}`);

/** T3-05: the columns fail, their differences cancel, and the total holds. */
export function diagnose({ report }: RuleContext): readonly Verdict[] {
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
export function resultsWithinRequests({ report }: RuleContext): readonly Verdict[] {
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

export function wholeNumbers({ report }: RuleContext): readonly Verdict[] {
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

export function unpaidFee({ report }: RuleContext): readonly Verdict[] {
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
export function partialTwice({ report }: RuleContext): readonly Verdict[] {
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
export function largeStock({ report }: RuleContext): readonly Verdict[] {
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

/** T3-12: the total of results repeats another figure instead of being summed. */
export function copiedTotal({ report }: RuleContext): readonly Verdict[] {
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

import { APPLICANT_COLUMNS } from '../../metrics/applicants';
import { cellKey } from '../../metrics/cellKey';
import { DOCUMENT_STOCKS, ITEM_STOCKS, REMEDY_BLOCKS, REQUEST_ROWS } from '../../metrics/ruleCells';
import type { Applicant } from '../../metrics/types';
import { SCOPE_NAMES } from '../../metrics/unitNames';
import type { Neighbour, ReportFacts, RuleContext } from './context';
import type { Verdict } from './types';
import {
  cellsFrom,
  decimal,
  fail,
  lackingCells,
  nameCell,
  notEvaluable,
  numberIn,
  numbersOf,
  pass,
  sum,
} from './verdicts';

/** The report of the year before, if it speaks of the same bodies: another scope makes every comparison void. */
export function comparablePrevious({ report, neighbours }: RuleContext): Neighbour<ReportFacts> {
  const { previous } = neighbours;
  if (previous.kind === 'lacking' || previous.value.scope === report.scope) return previous;
  return {
    kind: 'lacking',
    reason: `两年的统计范围不能确认一致（上年“${SCOPE_NAMES[previous.value.scope]}”，本年“${SCOPE_NAMES[report.scope]}”）`,
  };
}

/** Compares some cells of this year with some of the last; a lack on either side is said. */
function compareYears(
  context: RuleContext,
  where: string,
  own: readonly string[],
  before: readonly string[],
  judge: (
    own: readonly number[],
    before: readonly number[],
  ) => { readonly left: number; readonly right: number; readonly message: string } | null,
): Verdict {
  const { report } = context;
  const previous = comparablePrevious(context);
  if (previous.kind === 'lacking') return notEvaluable(where, previous.reason);
  const now = numbersOf(report.cells, own);
  if ('lacks' in now) return notEvaluable(where, now.lacks);
  const then = numbersOf(previous.value.cells, before);
  if ('lacks' in then) return notEvaluable(where, `上一年度的报告：${then.lacks}`);
  const problem = judge(now.numbers, then.numbers);
  if (problem === null) return pass(where);
  return fail({
    where,
    ...problem,
    cells: [...cellsFrom('own', report, own), ...cellsFrom('previous', previous.value, before)],
  });
}

export const carriedOver = (context: RuleContext, applicant: Applicant): Verdict => {
  const { label } = APPLICANT_COLUMNS[applicant];
  return compareYears(
    context,
    `t3/column:${applicant}`,
    [cellKey(REQUEST_ROWS.carriedIn, applicant)],
    [cellKey(REQUEST_ROWS.carriedOut, applicant)],
    ([now = Number.NaN], [then = Number.NaN]) =>
      now === then
        ? null
        : {
            left: now,
            right: then,
            message: `表三“${label}”列：上年结转填 ${now} 件，而上一年度报告的结转下年度是 ${then} 件，两者应当相等。`,
          },
  );
};

export const stocks = (context: RuleContext): readonly Verdict[] =>
  DOCUMENT_STOCKS.map(({ name, label, issued, repealed, inForce }) =>
    compareYears(
      context,
      `t2/${name}`,
      [issued, repealed, inForce],
      [inForce],
      ([made = NaN, gone = NaN, stock = NaN], [before = NaN]) =>
        before + made - gone === stock
          ? null
          : {
              left: before + made - gone,
              right: stock,
              message: `${label}：上年现行有效 ${before} 件，本年制发 ${made} 件、废止 ${gone} 件，应为 ${before + made - gone} 件，填的是 ${stock} 件：请核对清理、失效和统计范围，并在正文说明。`,
            },
    ),
  );

export function items(context: RuleContext): readonly Verdict[] {
  const { report } = context;
  if (report.editions.table2 !== '2019')
    return [notEvaluable('t2', '只有 2019 年版的表二有“上一年项目数量”')];
  return ITEM_STOCKS.map(({ name, label, previous, delta }) =>
    compareYears(
      context,
      `t2/${name}`,
      [previous],
      [previous, delta],
      ([now = NaN], [before = NaN, change = NaN]) =>
        now === before + change
          ? null
          : {
              left: now,
              right: before + change,
              message: `${label}“上一年项目数量”填 ${now} 项，按上一年度报告（${before} 项，增减 ${change} 项）应为 ${before + change} 项：请核对。`,
            },
    ),
  );
}

export function scopeChanged({ report, neighbours: { previous } }: RuleContext): readonly Verdict[] {
  const where = 'document';
  if (previous.kind === 'lacking') return [notEvaluable(where, previous.reason)];
  const [then, now] = [previous.value.scope, report.scope];
  if (then === 'unknown' || now === 'unknown')
    return [notEvaluable(where, '本年或上一年度的报告没有写明统计范围')];
  if (then === now) return [pass(where)];
  return [
    fail({
      where,
      message: `统计范围变了：上一年度是“${SCOPE_NAMES[then]}”，本年是“${SCOPE_NAMES[now]}”，两年的数字不能相比。`,
    }),
  ];
}

export const pendingVanished = (context: RuleContext): readonly Verdict[] =>
  Object.values(REMEDY_BLOCKS).map((block) => {
    const pending = `${block}_pending`;
    const concluded = ['upheld', 'corrected', 'other'].map((outcome) => `${block}_${outcome}`);
    return compareYears(context, block, [...concluded, pending], [pending], (now, [then = NaN]) =>
      then > 0 && sum(now) === 0
        ? {
            left: then,
            right: 0,
            message: `上一年度有 ${then} 件尚未审结，本年既没有结果也没有尚未审结：请核对这些案件的去向。`,
          }
        : null,
    );
  });

/** YOY-07: every figure that differs between two published versions of the report. */
export function republished({ report, neighbours: { earlier } }: RuleContext): readonly Verdict[] {
  const where = 'document';
  if (earlier.kind === 'lacking') return [notEvaluable(where, earlier.reason)];
  const { cells, revision } = earlier.value;
  const changed = [...report.cells.keys()].filter((key) => {
    const [then, now] = [numberIn(cells, key), numberIn(report.cells, key)];
    return then !== null && now !== null && then !== now;
  });
  if (changed.length === 0) {
    const compared = [...report.cells.keys()].some((key) => numberIn(cells, key) !== null);
    return [
      compared ? pass(where) : notEvaluable(where, lackingCells(cells, [...report.cells.keys()]) ?? ''),
    ];
  }
  const words = changed
    .slice(0, 5)
    .map(
      (key) =>
        `${nameCell(key)}由 ${decimal(numberIn(cells, key) ?? NaN)} 改为 ${decimal(numberIn(report.cells, key) ?? NaN)}`,
    );
  return [
    fail({
      where,
      cells: changed.flatMap((key) => [
        ...cellsFrom('own', report, [key]),
        { from: 'earlier' as const, key, value: numberIn(cells, key) },
      ]),
      message: `公布后改过 ${changed.length} 个数字（与第 ${revision} 版相比）：${words.join('；')}${changed.length > 5 ? ' 等' : ''}。请说明更正的原因。`,
    }),
  ];
}

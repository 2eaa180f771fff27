import { APPLICANT_COLUMNS } from '../../metrics/applicants';
import { cellKey } from '../../metrics/cellKey';
import { DOCUMENT_STOCKS, ITEM_STOCKS, REMEDY_BLOCKS, REQUEST_ROWS } from '../../metrics/ruleCells';
import type { Applicant } from '../../metrics/types';
import { SCOPE_NAMES } from '../../metrics/unitNames';
import type { Scope } from '../../report/types';
import { comparablePrevious, isScopeUnstated, unstatedScope } from './comparablePrevious';
import type { CellFact, RuleContext } from './context';
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

/** Compares some cells of this year with some of the last; a lack on either side is said. */
function compareYears(
  context: RuleContext,
  where: string,
  own: readonly string[],
  before: readonly string[],
  judge: (
    own: readonly number[],
    before: readonly number[],
  ) => {
    readonly left: number;
    readonly right: number;
    readonly message: string;
    readonly severity?: 'warning';
  } | null,
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
    message: `${problem.message}${unstatedScope(context)}`,
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
            // An error only where it is certain that both years speak of the same bodies.
            ...(isScopeUnstated(context) ? { severity: 'warning' as const } : {}),
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

function sameScope(then: Scope, now: Scope): Verdict {
  const where = 'scope';
  if (then === 'unknown' || now === 'unknown')
    return notEvaluable(where, '本年或上一年度的报告没有写明统计范围');
  if (then === now) return pass(where);
  return fail({
    where,
    message: `统计范围变了：上一年度是“${SCOPE_NAMES[then]}”，本年是“${SCOPE_NAMES[now]}”，两年的数字不能相比。`,
  });
}

/** A government and its office, in full or short, are one issuer. */
const issuerCore = (name: string): string => name.replace(/(?:人民)?政府(?:办公?[室厅]?)?$/, '');

function sameIssuer(then: string | null, now: string | null): Verdict {
  const where = 'issuer';
  if (then === null || now === null) return notEvaluable(where, '本年或上一年度的报告没有写发布机构');
  const [a, b] = [issuerCore(then), issuerCore(now)];
  if (a.endsWith(b) || b.endsWith(a)) return pass(where);
  return fail({
    where,
    severity: 'info',
    message: `发布机构变了：上一年度是“${then}”，本年是“${now}”，请核对两年报告的是不是同一范围。`,
  });
}

/** YOY-05: who reports and on whom. Another scope makes growth meaningless; another issuer is a reason to look. */
export function scopeChanged({ report, neighbours: { previous } }: RuleContext): readonly Verdict[] {
  if (previous.kind === 'lacking') return [notEvaluable('scope', previous.reason)];
  return [sameScope(previous.value.scope, report.scope), sameIssuer(previous.value.issuer, report.issuer)];
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

/** What a cell prints, in words; a cell that was not read says nothing. */
function printedIn(cell: CellFact | undefined): string | null {
  if (cell?.state === 'number' && cell.value !== null) return decimal(cell.value);
  return cell?.state === 'blank' ? '空白' : cell?.state === 'not_applicable' ? '“/”' : null;
}

/** YOY-07: every cell that differs between two published versions of the report. */
export function republished({ report, neighbours: { earlier } }: RuleContext): readonly Verdict[] {
  const where = 'document';
  if (earlier.kind === 'lacking') return [notEvaluable(where, earlier.reason)];
  const { cells, revision } = earlier.value;
  const both = [...report.cells].flatMap(([key, cell]) => {
    const [then, now] = [printedIn(cells.get(key)), printedIn(cell)];
    return then === null || now === null ? [] : [{ key, then, now }];
  });
  if (both.length === 0)
    return [notEvaluable(where, lackingCells(cells, [...report.cells.keys()]) ?? '两个版本没有都读到的格')];
  const changed = both.filter(({ then, now }) => then !== now);
  if (changed.length === 0) return [pass(where)];
  const words = changed.slice(0, 5).map(({ key, then, now }) => `${nameCell(key)}由 ${then} 改为 ${now}`);
  return [
    fail({
      where,
      cells: changed.flatMap(({ key }) => [
        ...cellsFrom('own', report, [key]),
        { from: 'earlier' as const, key, value: numberIn(cells, key) },
      ]),
      message: `公布后改过 ${changed.length} 格（与第 ${revision} 版相比）：${words.join('；')}${changed.length > 5 ? ' 等' : ''}。请说明更正的原因。`,
    }),
  ];
}

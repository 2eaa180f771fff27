import type { Rule } from '../checks/rules/types';
import { describeWhere } from './describeWhere';
import type { WorkItem } from './toWorkItems';

interface Missing {
  readonly unitId: string;
  readonly year: number;
  /** ISO date; null where no deadline is known. */
  readonly dueOn: string | null;
  /** What came of a report that was given. */
  readonly refusal?: { readonly reason: string; readonly file: string; readonly on: string };
  readonly address: string;
}

function messageOf({ year, dueOn, refusal }: Missing): string {
  if (refusal) return `${year} 年报告没有读入，${refusal.on} 拒收（${refusal.file}）：${refusal.reason}`;
  const due = dueOn === null ? '' : `（应于 ${dueOn} 前公布）`;
  return `没有找到 ${year} 年报告${due}：请公布并提供网址；已公布的，请导入。`;
}

/** A report that should be there and is not, as a line of a work list: nothing is printed, so nothing is compared. */
export function missingToWork(missing: Missing, rule: Rule): WorkItem {
  return {
    unitId: missing.unitId,
    year: missing.year,
    report: '',
    address: missing.address,
    rule,
    ruleId: rule.id,
    severity: rule.severity,
    where: describeWhere('document'),
    left: null,
    right: null,
    difference: null,
    cells: [],
    more: 0,
    correction: null,
    message: messageOf(missing),
  };
}

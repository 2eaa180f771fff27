import type { Rule } from '../checks/rules/types';
import { describeWhere } from './describeWhere';
import type { WorkItem } from './toWorkItems';

/** A report that should be there and is not, as a line of a work list: nothing is printed, so nothing is compared. */
export function missingToWork(
  { unitId, year, dueOn }: { readonly unitId: string; readonly year: number; readonly dueOn: string | null },
  rule: Rule,
): WorkItem {
  return {
    unitId,
    year,
    report: '',
    address: `/coverage?parent=${unitId}&from=${year}&to=${year}`,
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
    message: `没有找到 ${year} 年报告${dueOn === null ? '' : `（应于 ${dueOn} 前公布）`}：请公布并提供网址；已公布的，请导入。`,
  };
}

import type { RollUp } from './rollUp';

/** Whether a parent's report can be held against the sum of those below it, and how to read the difference: a Chinese paragraph. */
export function rollUpWords({ because, usable, expected }: RollUp, parent: string): string {
  const sums = `下级之和只含报告写明统计范围是整个地区的 ${usable} / ${expected} 个下级政府`;
  switch (because) {
    case 'no_children':
      return `名录里没有${parent}的下级政府，没有可以相加的。`;
    case 'no_report':
      return `没有${parent}自己这一年的报告，无从对照。${sums}。`;
    case 'scope':
      return `${parent}的报告没有写明统计范围是整个地区，与下级之和不能相比：这里只并列，不计算相差。${sums}。`;
    case null:
      return `${sums}；${usable === expected ? '' : '没有齐，相差可能就在缺的报告里，所以不计算。'}本级还含自己的部门和办公室，一般应不小于下级之和。`;
  }
}

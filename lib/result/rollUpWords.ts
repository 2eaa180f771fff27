import { say } from '../language/say';
import type { RollUp } from './rollUp';

/** Whether a parent's report can be held against the sum of those below it, and how to read the difference: a paragraph. */
export function rollUpWords({ because, usable, expected }: RollUp, parent: string): string {
  const sums = say({
    zh: `下级之和只含报告写明统计范围是整个地区的 ${usable} / ${expected} 个下级政府`,
    en: `The sum holds only those ${usable} of ${expected} governments below whose reports say that they cover the whole territory`,
  });
  switch (because) {
    case 'no_children':
      return say({
        zh: `名录里没有${parent}的下级政府，没有可以相加的。`,
        en: `The register has no government below ${parent}: there is nothing to add.`,
      });
    case 'no_report':
      return say({
        zh: `没有${parent}自己这一年的报告，无从对照。${sums}。`,
        en: `There is no report of ${parent} itself on this year to hold it against. ${sums}.`,
      });
    case 'scope':
      return say({
        zh: `${parent}的报告没有写明统计范围是整个地区，与下级之和不能相比：这里只并列，不计算相差。${sums}。`,
        en: `The report of ${parent} does not say that it covers the whole territory and cannot be compared with the sum of those below: the two stand side by side without a difference. ${sums}.`,
      });
    case null:
      return say({
        zh: `${sums}；${usable === expected ? '' : '没有齐，相差可能就在缺的报告里，所以不计算。'}本级还含自己的部门和办公室，一般应不小于下级之和。`,
        en: `${sums}. ${usable === expected ? '' : 'They are not complete, and a difference may lie in the reports that are missing: it is not computed. '}The parent’s own report also holds its departments and office, and should in general not be less than the sum.`,
      });
  }
}

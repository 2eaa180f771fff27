import type { UnitFacts } from './rules/context';
import type { RuleResult } from './rules/types';
import { fail, notEvaluable } from './rules/verdicts';

/** Day after which a report is missed: by article 49; for those that it does not name, the last day it names. ISO date. */
export function deadlineOf({ duty }: Pick<UnitFacts, 'duty'>, year: number): string {
  return year >= 2019 && duty === 'department' ? `${year + 1}-01-31` : `${year + 1}-03-31`;
}

/** PUB-06 for a unit of the roster of which no report of a year is known; `today` is an ISO date. */
export function missingReport(unit: UnitFacts, year: number, today: string): RuleResult {
  const deadline = deadlineOf(unit, year);
  const verdict =
    today <= deadline
      ? notEvaluable('document', `${deadline} 以前还可以公布`)
      : fail({
          where: 'document',
          message: `没有找到${unit.name} ${year} 年度的报告，期限是 ${deadline}：请核对是没有公布，还是公布了没有导入。`,
        });
  return { severity: 'warning', ...verdict, rule: 'PUB-06' };
}

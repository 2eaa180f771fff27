import { SCOPE_NAMES } from '../../metrics/unitNames';
import type { Neighbour, ReportFacts, RuleContext } from './context';

/** The report of the year before, if it speaks of the same bodies: another scope makes every comparison void. */
export function comparablePrevious({ report, neighbours }: RuleContext): Neighbour<ReportFacts> {
  const { previous } = neighbours;
  if (previous.kind === 'lacking' || previous.value.scope === report.scope) return previous;
  return {
    kind: 'lacking',
    reason: `两年的统计范围不能确认一致（上年“${SCOPE_NAMES[previous.value.scope]}”，本年“${SCOPE_NAMES[report.scope]}”）`,
  };
}

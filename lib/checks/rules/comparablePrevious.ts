import { SCOPE_NAMES } from '../../metrics/unitNames';
import type { Neighbour, ReportFacts, RuleContext } from './context';

/** True where neither year says what it covers: the two are compared, but what differs may be the scope. */
export const isScopeUnstated = ({ report, neighbours: { previous } }: RuleContext): boolean =>
  report.scope === 'unknown' && previous.kind === 'known' && previous.value.scope === 'unknown';

/** What a finding over two years adds to its sentence where the scope of neither is known; else nothing. */
export const unstatedScope = (context: RuleContext): string =>
  isScopeUnstated(context) ? '两年的统计范围均未注明，也可能是范围不同。' : '';

/**
 * The report of the year before, if it speaks of the same bodies: another scope makes every comparison void. Where neither
 * states its scope they are compared, and `unstatedScope` belongs in the sentence.
 */
export function comparablePrevious({ report, neighbours }: RuleContext): Neighbour<ReportFacts> {
  const { previous } = neighbours;
  if (previous.kind === 'lacking' || previous.value.scope === report.scope) return previous;
  return {
    kind: 'lacking',
    reason: `两年的统计范围不能确认一致（上年“${SCOPE_NAMES[previous.value.scope]}”，本年“${SCOPE_NAMES[report.scope]}”）`,
  };
}

import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import type { Severity } from '../../lib/report/types';

/** How grave a rule or a finding is, as a word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return <span className={`mark ${severity}`}>{SEVERITY_NAMES[severity]}</span>;
}

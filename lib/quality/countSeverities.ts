import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { Severity } from '../report/types';

/** How many findings of each kind there are: 2 处错误，1 处需核对; that none was found where there is none. */
export function countSeverities(severities: readonly Severity[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = severities.filter((one) => one === severity).length;
    return count > 0 ? [`${count} 处${SEVERITY_NAMES[severity]}`] : [];
  });
  return parts.length > 0 ? parts.join('，') : '没有发现需要说明的地方';
}

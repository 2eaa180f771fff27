import { counted } from '../language/counted';
import { say } from '../language/say';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { Severity } from '../report/types';

const IN_ENGLISH: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, 'error'),
  warning: (count) => `${count} to be verified`,
  info: (count) => counted(count, 'remark'),
};

/** How many findings of each kind there are: 2 处错误，1 处需核对; that none was found where there is none. */
export function countSeverities(severities: readonly Severity[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = severities.filter((one) => one === severity).length;
    return count > 0
      ? [say({ zh: `${count} 处${SEVERITY_NAMES[severity]}`, en: `${IN_ENGLISH[severity](count)}` })]
      : [];
  });
  return parts.length > 0
    ? parts.join(say({ zh: '，', en: ', ' }))
    : say({ zh: '没有发现需要说明的地方', en: 'nothing found that needs a remark' });
}

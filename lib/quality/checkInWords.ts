import type { Grade } from '../checks/gradeReport';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import type { Severity } from '../report/types';

/**
 * What the rules came to in one report, in a few words: 2 处错误，1 处需核对. `grade`: null while the report waits to be
 * evaluated, undefined where it is not known any more. Without a finding nothing is said to be right, only that nothing was found.
 */
export function checkInWords(severities: readonly Severity[], grade: Grade | null | undefined): string {
  const count = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const found = [
    ...(errors > 0
      ? [say({ zh: `${errors} 处${SEVERITY_NAMES.error}`, en: `${counted(errors, 'error')}` })]
      : []),
    ...(errors === 0 && grade === 'X' ? [say({ zh: '无法判断', en: 'cannot be judged' })] : []),
    ...(errors === 0 && grade !== 'X' && grade !== null
      ? [say({ zh: '未发现错误', en: 'no error found' })]
      : []),
    ...(warnings > 0
      ? [say({ zh: `${warnings} 处${SEVERITY_NAMES.warning}`, en: `${warnings} ${SEVERITY_NAMES.warning}` })]
      : []),
    ...(grade === null ? [say({ zh: '待核对', en: 'not checked yet' })] : []),
  ];
  return found.join(say({ zh: '，', en: ', ' }));
}

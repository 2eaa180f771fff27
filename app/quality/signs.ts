import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import type { MatrixCell } from '../../lib/quality/toMatrix';
import type { Severity } from '../../lib/report/types';

/** The sign of each state of the matrix: told apart by shape and word, the colour only adds to it. */
export const FAIL_SIGNS: Readonly<Record<Severity, { readonly sign: string; readonly word: string }>> = {
  error: { sign: '✕', word: SEVERITY_NAMES.error },
  warning: { sign: '!', word: SEVERITY_NAMES.warning },
  info: { sign: 'i', word: SEVERITY_NAMES.info },
};
export const PASS_SIGN = '✓';
export const OPEN_SIGN = '–';

/** A cell in words, for those who do not see it, and as its tooltip. */
export function describeMatrixCell({ state, lacks }: Pick<MatrixCell, 'state' | 'lacks'>): string {
  if (state === 'pass') return '通过';
  if (state === 'not_evaluable') return `无法判断${lacks === null ? '' : `：${lacks}`}`;
  return state === null ? '还没有按这条规则核对' : '不通过';
}

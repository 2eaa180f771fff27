import { say } from '../../lib/language/say';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import type { MatrixCell } from '../../lib/quality/toMatrix';
import type { Severity } from '../../lib/report/types';

/** The sign of each state of the matrix: told apart by shape and word, the colour only adds to it. */
export const FAIL_SIGNS: Readonly<Record<Severity, { readonly sign: string; readonly word: string }>> = {
  error: {
    sign: '✕',
    get word() {
      return SEVERITY_NAMES.error;
    },
  },
  warning: {
    sign: '!',
    get word() {
      return say({ zh: SEVERITY_NAMES.warning, en: 'verify' });
    },
  },
  info: {
    sign: 'i',
    get word() {
      return SEVERITY_NAMES.info;
    },
  },
};
export const PASS_SIGN = '✓';
export const OPEN_SIGN = '–';

/** A cell in words, for those who do not see it, and as its tooltip. */
export function describeMatrixCell({ state, lacks }: Pick<MatrixCell, 'state' | 'lacks'>): string {
  if (state === 'pass') return say({ zh: '通过', en: 'passes' });
  if (state === 'not_evaluable')
    return say({
      // What is lacking is stored in Chinese.
      zh: `无法判断${lacks === null ? '' : `：${lacks}`}`,
      en: 'cannot be judged',
    });
  return state === null
    ? say({ zh: '还没有按这条规则核对', en: 'not yet checked by this rule' })
    : say({ zh: '不通过', en: 'fails' });
}

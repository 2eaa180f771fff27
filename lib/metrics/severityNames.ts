import { spoken } from '../language/spoken';
import type { Mark } from './rows';

/**
 * What a finding amounts to, in one word: the same on pages, in charts and in files. `error`: something that has to hold does not, or
 * could not be read; `warning`: unusual, to be compared with the original; `info`: to be known.
 */
export const SEVERITY_NAMES = spoken<Mark['severity']>({
  error: { zh: '错误', en: 'error' },
  warning: { zh: '需核对', en: 'to be verified' },
  info: { zh: '说明', en: 'remark' },
});

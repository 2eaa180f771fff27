import type { Mark } from './rows';

/**
 * What a finding amounts to, in one word: the same on pages, in charts and in files. `error`: something that has to hold does not, or
 * could not be read; `warning`: unusual, to be compared with the original; `info`: to be known.
 */
export const SEVERITY_NAMES = { error: '错误', warning: '需核对', info: '说明' } as const satisfies Readonly<
  Record<Mark['severity'], string>
>;

import type { Comparability } from '../metrics/types';

/** What a grade of comparability allows, in words. */
export const COMPARABILITY_WORDS: Readonly<Record<Comparability, string>> = {
  same: '口径相同，可以接续',
  note: '可以比较，须注明',
  not_comparable: '不可接续',
};

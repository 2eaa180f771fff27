import { spoken } from '../language/spoken';
import type { Comparability } from '../metrics/types';

/** What a grade of comparability allows, in words. */
export const COMPARABILITY_WORDS = spoken<Comparability>({
  same: { zh: '口径相同，可以接续', en: 'one definition, figures go on' },
  note: { zh: '可以比较，须注明', en: 'comparable, with a note' },
  not_comparable: { zh: '不可接续', en: 'not comparable' },
});

import { OUTCOME_NAMES } from '../../lib/export/importsTable';
import { spoken } from '../../lib/language/spoken';
import type { OutcomeChoice } from '../../lib/query/importsQuery';

/** A choice of outcomes, in words. */
export const CHOICE_WORDS = spoken<OutcomeChoice>({
  open: { zh: '待处理（拒绝和待答）', en: 'To be dealt with (refused, or to be answered)' },
  all: { zh: '全部', en: 'All' },
  ...OUTCOME_NAMES,
});

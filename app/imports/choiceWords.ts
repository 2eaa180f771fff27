import { OUTCOME_WORDS } from '../../lib/export/importsTable';
import type { OutcomeChoice } from '../../lib/query/importsQuery';

/** A choice of outcomes, in words. */
export const CHOICE_WORDS: Readonly<Record<OutcomeChoice, string>> = {
  open: '待处理（拒绝和待答）',
  all: '全部',
  ...OUTCOME_WORDS,
};

import type { Imported } from '../db/imported';

const WORDS: Readonly<Record<Imported['outcome'], string>> = {
  created: '已导入',
  unchanged: '未变',
  revised: '新修订',
  older: '存为旧版',
  question: '待答',
  refused: '拒绝',
};
/** Of an import that is only planned. */
const PLANNED: Readonly<Record<Imported['outcome'], string>> = {
  ...WORDS,
  created: '将导入',
  revised: '将修订',
  older: '将存为旧版',
};

export const isStored = (outcome: Imported['outcome']): boolean =>
  outcome !== 'refused' && outcome !== 'question';

/** What became of a report in one word; `planned`: what would become of it. */
export function wordOf({ outcome, partial }: Imported, planned = false): string {
  const word = (planned ? PLANNED : WORDS)[outcome];
  return isStored(outcome) && partial ? `${word}（部分可读）` : word;
}

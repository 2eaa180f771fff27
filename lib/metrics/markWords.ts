import type { Mark } from './rows';

/** The sign beside a figure of which something was found: a shape of its own for each severity, not colour alone. */
export const MARK_SIGNS = { error: '!', warning: '?', info: 'i' } as const satisfies Readonly<
  Record<Mark['severity'], string>
>;

export const MARK_WORDS = { error: '对不上', warning: '请核对', info: '有说明' } as const satisfies Readonly<
  Record<Mark['severity'], string>
>;

/** A mark in words: 这个数对不上（T3-04、T3-05）. */
export function describeMark({ severity, rules }: Pick<Mark, 'severity' | 'rules'>): string {
  return `这个数${MARK_WORDS[severity]}（${rules.join('、')}）`;
}

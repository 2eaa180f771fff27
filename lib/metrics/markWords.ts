import { say } from '../language/say';
import type { Mark } from './rows';
import { SEVERITY_NAMES } from './severityNames';

/** The sign beside a figure of which something was found: a shape of its own for each severity, not colour alone. */
export const MARK_SIGNS = { error: '!', warning: '?', info: 'i' } as const satisfies Readonly<
  Record<Mark['severity'], string>
>;

/** What the signs mean, for the words below a chart: ! 错误，? 需核对，i 说明. */
export const signsInWords = (): string =>
  (['error', 'warning', 'info'] as const)
    .map((severity) => `${MARK_SIGNS[severity]} ${SEVERITY_NAMES[severity]}`)
    .join(say({ zh: '，', en: ', ' }));

/** A mark in words: 核对结果：错误（T3-04、T3-05）. */
export function describeMark({ severity, rules }: Pick<Mark, 'severity' | 'rules'>): string {
  return say({
    zh: `核对结果：${SEVERITY_NAMES[severity]}（${rules.join('、')}）`,
    en: `Checked: ${SEVERITY_NAMES[severity]} (${rules.join(', ')})`,
  });
}

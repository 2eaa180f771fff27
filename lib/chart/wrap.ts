import { languageNow } from '../language/languageNow';

/** Rough width of a sign in ems: Chinese signs are square, others about half as wide. */
const widthOf = (sign: string): number => (/[\u2E80-\uFFEF\u201C\u201D]/u.test(sign) ? 1 : 0.56);

/** Lines of at most so many ems; breaks anywhere, as Chinese does, or between words in English. */
export function wrap(text: string, ems: number): readonly string[] {
  const lines: string[] = [''];
  let used = 0;
  const parts =
    languageNow() === 'zh' ? [...text] : (text.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]*\s?/gu) ?? []);
  for (const sign of parts) {
    const width = [...sign].reduce((sum, one) => sum + widthOf(one), 0);
    if (used + width > ems && lines.at(-1) !== '') {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += sign;
    used += width;
  }
  return lines;
}

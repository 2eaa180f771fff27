/** Stands for what is left out. */
export const HIDDEN = '〔略〕';

const NAME = '[\\u4e00-\\u9fa5·]{2,8}';

/** What tells how to reach a person, or who filled in the form. Each keeps its label, where it has one. */
const CONTACTS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, HIDDEN],
  [
    /((?:电\s*话|手\s*机|传\s*真)(?:[（(][^）)]{0,6}[）)])?\s*[:：]?\s*)[\d（(][\d（）() —–-]{6,}/g,
    `$1${HIDDEN}`,
  ],
  [/(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g, HIDDEN],
  [/(?<![\d.])[（(]?0\d{2,3}[）)]?[-—– ]\d{7,8}(?![\d.])/g, HIDDEN],
  [
    new RegExp(
      `((?:联\\s*系\\s*人|单位负责人|审\\s*核\\s*人|填\\s*报\\s*人|签\\s*发\\s*人)\\s*[:：]\\s*)${NAME}`,
      'g',
    ),
    `$1${HIDDEN}`,
  ],
];

/**
 * A text of a report without telephone numbers, mail addresses and the names of those who filled it in: they stand in
 * the stored file, and no page shows them. Figures are left as they are.
 */
export function hideContacts(text: string): string {
  return CONTACTS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

/** Most words of a question that are looked at; more would be a text, not a name. */
const MOST_WORDS = 6;

/**
 * What was typed, as the words to look for: full-width letters and ü as on keyboards, small letters, apostrophes of
 * pinyin (xi'an) and the spaces that an input method puts between syllables it has not finished are no part of words.
 */
export function foldWords(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/['’`·]/g, '')
    .split(/[\s,，、/]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** A name as words are looked for in it. */
export function foldName(name: string): string {
  return foldWords(name).join('');
}

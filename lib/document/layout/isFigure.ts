/** A figure or the dash and slash printed in place of one, with at most one character of unit behind it. */
const FIGURE = /^(?:[-+−–]?\d[\d,，]*(?:[.．]\d+)?[%％\p{Script=Han}]?|[-‐–—―−_/／\\]+|〇|○)$/u;

/** True for a word that can be the figure of one cell. */
export function isFigure(word: string): boolean {
  return FIGURE.test(word.normalize('NFKC'));
}

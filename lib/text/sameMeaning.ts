/**
 * Characters that change what a label asks for: a slip in one of them makes another label. Figures and dashes among them are
 * those of the next cell, which a page ran into the label.
 */
const OTHERS = /[^本上下去前今当累计年不非未无部元万一二三四五六七八九十零0-9〇○/\\—–―−-]/g;

/** True when two labels differ in none of these characters, so that what they differ in may be a slip. */
export const sameMeaning = (a: string, b: string): boolean => a.replace(OTHERS, '') === b.replace(OTHERS, '');

import { dropSpace } from './foldSpace';
import { memoize } from './memoize';

/** 一、 （一） 1. 1、 (1) ① at the head of a label, but not a year; NFKC has already turned ① into 1 and （ into (. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)[、.]?|\d{1,2}[.、)](?=\D)|\d(?=\D))+/;
const PUNCTUATION = /[\uFFFC,，、.。;；:：()<>《》〈〉[\]【】"'“”‘’「」『』·]/g;

/**
 * A label of the form in the one spelling that labels are compared in: NFKC, no white space, no
 * numbering at its head, no punctuation. `（三） 不予公开` and `3、不予公开` both give `不予公开`.
 */
export const normalizeLabel: (text: string) => string = memoize((text) =>
  dropSpace(text.normalize('NFKC')).replace(NUMBERING, '').replace(PUNCTUATION, ''),
);

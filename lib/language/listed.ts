import { say } from './say';

/** Several words as a list: 、 in Chinese, commas in English. */
export const listed = (words: readonly (string | number)[]): string =>
  words.join(say({ zh: '、', en: ', ' }));

import { inLanguage } from './inLanguage';
import { askedNow } from './languageNow';

/** Words in Chinese, whatever is spoken: those of files and citations, which are one for all readers. On the server only. */
export const inChinese = (words: () => string): string =>
  inLanguage({ address: '', ...askedNow(), language: 'zh' }, words);

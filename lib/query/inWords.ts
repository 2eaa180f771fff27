import type { Both } from '../language/language';
import { say } from '../language/say';

/** What a schema says of a fault: in the language of whoever made it, so it is chosen when the fault is found. */
export const inWords = (words: Both): { readonly error: () => string } => ({ error: () => say(words) });

/** Of a parameter that stands several times. */
export const ONCE = inWords({ zh: '只能给一次', en: 'it may be given only once' });

/** Of a value that is none of a closed set. */
export const onlyOneOf = (values: readonly string[]): { readonly error: () => string } =>
  inWords({ zh: `只能是 ${values.join('、')}`, en: `it can only be ${values.join(', ')}` });

/** Of a span that ends before it begins. */
export const SPAN = inWords({
  zh: '结束年份不能早于起始年份',
  en: 'the last year cannot be before the first',
});

/** Of text that people type to find something. */
export const TOO_LONG_TO_FIND = inWords({ zh: '最多 60 个字', en: '60 characters at most' });
export const INVISIBLE = inWords({ zh: '含有看不见的控制字符', en: 'it holds invisible control characters' });

import { dropSpace } from '../../text/foldSpace';
import { normalizeLabel } from '../../text/normalizeLabel';

/** The numbering, 其中 and empty brackets at the head of a label of a statistics table. */
const HEAD = /^(?:其中[:：]?|\(?[一二三四五六七八九十]{1,2}[、)][、.]?|\(?\d{1,2}[、.．)])+/;

/**
 * The words that tell one indicator from another: no notes in brackets, numbering, punctuation, 其中, nor 数 or 总数 at the end.
 * `其中：1.当面申请数` and `(1)当面申请数量` both give `当面申请`.
 */
export function stemOf(label: string): string {
  const words = dropSpace(label.normalize('NFKC')).replace(HEAD, '');
  const bare = normalizeLabel(words.replace(/\([^()]*\)?/g, '').replace(HEAD, ''));
  return bare.replace(/^其中/, '').replace(/(?:总)?(?:次数|数量|数)$/, '');
}

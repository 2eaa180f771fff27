import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { LIMITS } from './limits';
import { DocumentError } from './types';

/** Counts one kind of thing; throws `DocumentError` (`too_complex`) when a page has too many. */
function counter(what: string, most: number): (more: number) => void {
  let count = 0;
  return (more) => {
    count += more;
    if (count > most) {
      throw new DocumentError(
        'too_complex',
        `网页的${what}超过 ${most} 个，不是正常的报告页面：请另存为文本后再导入。`,
      );
    }
  };
}

/**
 * Markup → tree, as browsers build it. A few unclosed tags can make a browser create thousands of elements out of
 * each of the next paragraphs, so all is counted while it is made.
 * Throws `DocumentError` (`too_complex`) when a page has too many elements, attributes or stretches of text.
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const countElements = counter('标记', LIMITS.elements);
  const countAttributes = counter('标记属性', LIMITS.attributes);
  const countWords = counter('文字片段', LIMITS.words);
  const counting: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      countElements(1);
      countAttributes(attributes.length);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    insertText(parent, text) {
      countWords(1);
      defaultTreeAdapter.insertText(parent, text);
    },
    insertTextBefore(parent, text, next) {
      countWords(1);
      defaultTreeAdapter.insertTextBefore(parent, text, next);
    },
  };
  return parse(html, { treeAdapter: counting });
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { LIMITS } from './limits';
import { DocumentError } from './types';

export type MarkupNode = DefaultTreeAdapterTypes.ChildNode;
export type MarkupElement = DefaultTreeAdapterTypes.Element;

/** Elements whose text is not shown on the page. */
export const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
]);

/** Elements that begin a new line on the page. */
export const BREAKS =
  /^(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

export const isElement = (node: MarkupNode): node is MarkupElement => defaultTreeAdapter.isElementNode(node);

/** Throws `DocumentError` (`too_complex`) below the depth that a page may have. */
export function refuseDepth(depth: number): void {
  if (depth > LIMITS.depth) {
    throw new DocumentError('too_complex', '网页的标记嵌套过深，不是正常的报告页面：请另存为文本后再导入。');
  }
}

/** All shown text below a node, a line break where the page has one. */
export function textOf(node: MarkupNode, depth = 0): string {
  refuseDepth(depth);
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!isElement(node) || SKIPPED.has(node.tagName)) return '';
  const inner = node.childNodes.map((child) => textOf(child, depth + 1)).join('');
  return BREAKS.test(node.tagName) ? `\n${inner}\n` : inner;
}

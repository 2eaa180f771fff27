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

/** Stands in the text of a cell for what is printed there but is no text, or not plainly so: no number has it in it. */
export const OBJECT = '\uFFFC';
/** Printed, but as a picture or a field. */
const PICTURED = new Set([
  'img',
  'input',
  'textarea',
  'select',
  'svg',
  'object',
  'canvas',
  'video',
  'noscript',
  'embed',
]);
/** Text that is struck out, or set apart from the figure before it: ¹ as a note is no digit of the number. */
const SET_APART = new Set(['del', 's', 'strike', 'sup', 'sub']);

const styleOf = (element: MarkupElement): string =>
  element.attrs
    .find(({ name }) => name === 'style')
    ?.value.replace(/\s/g, '')
    .toLowerCase() ?? '';

/** True for an element that the page does not show. */
export function isHidden(element: MarkupElement): boolean {
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    /display:none|visibility:hidden|mso-hide:all/.test(styleOf(element))
  );
}

/**
 * The text of a table's cell as the page shows it: hidden parts left out, with a mark where something is struck out or
 * raised, or where a cell without text holds a picture or a field.
 */
export function cellTextOf(cell: MarkupElement): string {
  let pictured = false;
  let field = false;
  const inner = (node: MarkupNode, depth: number): string => {
    refuseDepth(depth);
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (!isElement(node) || isHidden(node)) return '';
    if (PICTURED.has(node.tagName)) {
      pictured = true;
      if (node.tagName === 'textarea') field = true;
      return '';
    }
    if (SKIPPED.has(node.tagName)) return '';
    const text = node.childNodes.map((child) => inner(child, depth + 1)).join('');
    const isApart = SET_APART.has(node.tagName) || /line-through/.test(styleOf(node));
    if (isApart && text.trim() !== '') return OBJECT;
    return BREAKS.test(node.tagName) ? `\n${text}\n` : text;
  };
  const text = cell.childNodes.map((child) => inner(child, 0)).join('');
  return text.trim() === '' && pictured ? OBJECT : text + (field ? OBJECT : '');
}

/** All shown text below a node, a line break where the page has one. */
export function textOf(node: MarkupNode, depth = 0): string {
  refuseDepth(depth);
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!isElement(node) || SKIPPED.has(node.tagName)) return '';
  const inner = node.childNodes.map((child) => textOf(child, depth + 1)).join('');
  return BREAKS.test(node.tagName) ? `\n${inner}\n` : inner;
}

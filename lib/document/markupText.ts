import type { DefaultTreeAdapterTypes } from 'parse5';
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
export const BREAKS = new Set(
  (
    'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** True for an element: all other nodes have a name that begins with # (#text, #comment). */
export const isElement = (node: MarkupNode): node is MarkupElement => node.nodeName.charCodeAt(0) !== 0x23;
export const isText = (node: MarkupNode): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text';

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

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const STRIKING = /line-through/i;

/** The value of an attribute, or null where the element has none of that name. */
export function attributeOf({ attrs }: MarkupElement, name: string): string | null {
  for (const attr of attrs) if (attr.name === name) return attr.value;
  return null;
}

/** True for an element that the page does not show. */
export function isHidden(element: MarkupElement): boolean {
  if (element.attrs.length === 0) return false;
  return attributeOf(element, 'hidden') !== null || HIDING.test(attributeOf(element, 'style') ?? '');
}

const isStruck = (element: MarkupElement): boolean =>
  element.attrs.length > 0 && STRIKING.test(attributeOf(element, 'style') ?? '');

/**
 * The text of a table's cell as the page shows it: hidden parts left out, with a mark where something is struck out or
 * raised, or where a cell without text holds a picture or a field.
 */
export function cellTextOf(cell: MarkupElement): string {
  // Most cells hold one stretch of text and nothing else.
  const [only] = cell.childNodes;
  if (only === undefined) return '';
  if (cell.childNodes.length === 1 && isText(only)) return only.value;

  let pictured = false;
  let field = false;
  const inner = (node: MarkupNode, depth: number): string => {
    refuseDepth(depth);
    if (isText(node)) return node.value;
    if (!isElement(node) || isHidden(node)) return '';
    if (PICTURED.has(node.tagName)) {
      pictured = true;
      if (node.tagName === 'textarea') field = true;
      return '';
    }
    if (SKIPPED.has(node.tagName)) return '';
    let text = '';
    for (const child of node.childNodes) text += inner(child, depth + 1);
    const isApart = SET_APART.has(node.tagName) || isStruck(node);
    if (isApart && text.trim() !== '') return OBJECT;
    return BREAKS.has(node.tagName) ? `\n${text}\n` : text;
  };
  let text = '';
  for (const child of cell.childNodes) text += inner(child, 0);
  return text.trim() === '' && pictured ? OBJECT : text + (field ? OBJECT : '');
}

/** All shown text below a node, a line break where the page has one. */
export function textOf(node: MarkupNode, depth = 0): string {
  refuseDepth(depth);
  if (isText(node)) return node.value;
  if (!isElement(node) || SKIPPED.has(node.tagName)) return '';
  let inner = '';
  for (const child of node.childNodes) inner += textOf(child, depth + 1);
  return BREAKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

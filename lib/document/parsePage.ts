import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { LIMITS } from './limits';
import type { MarkupElement } from './markupText';
import { DocumentError } from './types';

const WORDS = { elements: '标记', attributes: '标记属性', words: '文字片段' } as const;

function refuseMany(what: keyof typeof WORDS): never {
  throw new DocumentError(
    'too_complex',
    `网页的${WORDS[what]}超过 ${LIMITS[what]} 个，不是正常的报告页面：请另存为文本后再导入。`,
  );
}

/** Elements that may state a fact about the page: its title, date, address. */
const TELLING = new Set(['ucaptitle', 'h1', 'h2', 'title', 'publishtime', 'link', 'meta']);

/** A page as a tree, and those of its elements that are looked for by name, in their order. */
export interface ParsedPage {
  readonly page: DefaultTreeAdapterTypes.Document;
  readonly telling: readonly MarkupElement[];
  readonly tables: readonly MarkupElement[];
}

/** True for an element of the page, false for what a `template` keeps for later. */
function isInPage(element: MarkupElement, page: DefaultTreeAdapterTypes.Document): boolean {
  let node: DefaultTreeAdapterTypes.ParentNode | null = element;
  while (node !== null && 'parentNode' in node) node = node.parentNode;
  return node === page;
}

/** What has been met in the page that is being made. */
interface Tally {
  elements: number;
  attributes: number;
  words: number;
  telling: MarkupElement[];
  tables: MarkupElement[];
}

const nothing = (): Tally => ({ elements: 0, attributes: 0, words: 0, telling: [], tables: [] });
/** Pages are made one after the other, each in one go: one adapter for all is compiled once, one for each never. */
let tally = nothing();

function countWords(): void {
  tally.words += 1;
  if (tally.words > LIMITS.words) refuseMany('words');
}

const COUNTING: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  createElement(tagName, namespace, attributes) {
    tally.elements += 1;
    if (tally.elements > LIMITS.elements) refuseMany('elements');
    tally.attributes += attributes.length;
    if (tally.attributes > LIMITS.attributes) refuseMany('attributes');
    const element = defaultTreeAdapter.createElement(tagName, namespace, attributes);
    if (tagName === 'table') tally.tables.push(element);
    else if (TELLING.has(tagName)) tally.telling.push(element);
    return element;
  },
  insertText(parent, text) {
    countWords();
    defaultTreeAdapter.insertText(parent, text);
  },
  insertTextBefore(parent, text, next) {
    countWords();
    defaultTreeAdapter.insertTextBefore(parent, text, next);
  },
};

/**
 * Markup → tree, as browsers build it. A few unclosed tags can make a browser create thousands of elements out of
 * each of the next paragraphs, so all is counted while it is made.
 * Throws `DocumentError` (`too_complex`) when a page has too many elements, attributes or stretches of text.
 */
export function parsePage(html: string): ParsedPage {
  tally = nothing();
  try {
    const page = parse(html, { treeAdapter: COUNTING });
    const { tables, telling } = tally;
    return { page, tables, telling: telling.filter((element) => isInPage(element, page)) };
  } finally {
    tally = nothing();
  }
}

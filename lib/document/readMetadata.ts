import type { DefaultTreeAdapterTypes } from 'parse5';
import { foldSpace } from '../text/foldSpace';
import { parseDay } from '../text/parseDay';
import { attributeOf, isElement, type MarkupElement, textOf } from './markupText';
import type { Block, Metadata } from './types';

/** Names under which content systems put the same fact into a `meta` element (国办函〔2017〕 网站标签规范 and others). */
const META = {
  title: /^(?:articletitle|og:title|title)$/i,
  date: /^(?:pubdate|publishdate|publishtime|article:published_time)$/i,
  url: /^(?:url|og:url)$/i,
  source: /^contentsource$/i,
  site: /^sitename$/i,
  domain: /^sitedomain$/i,
};

const TELLING = new Set(['ucaptitle', 'h1', 'h2', 'title', 'publishtime', 'link', 'meta']);

/** The elements of a page that may state a fact, in their order; without recursion: the depth of foreign markup has no bound. */
function tellingElements(root: DefaultTreeAdapterTypes.Document): readonly MarkupElement[] {
  const found: MarkupElement[] = [];
  const stack: MarkupElement[] = [];
  const pushChildren = ({
    childNodes,
  }: {
    readonly childNodes: DefaultTreeAdapterTypes.ChildNode[];
  }): void => {
    for (let i = childNodes.length - 1; i >= 0; i -= 1) {
      const child = childNodes[i];
      if (child && isElement(child)) stack.push(child);
    }
  };
  pushChildren(root);
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (TELLING.has(element.tagName)) found.push(element);
    pushChildren(element);
  }
  return found;
}

const flatText = (element: MarkupElement): string => foldSpace(textOf(element));

/** The first character of every caption that is looked for: of a cell with another one nothing more need be asked. */
const CAPTION_START = /^[\s:：]*[发公成]/;

/** The value beside a caption such as 发布机构 in the table of document facts that many sites print above a report. */
function besideCaption(blocks: readonly Block[], caption: RegExp): string | null {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      const at = row.findIndex(
        ({ text }) => CAPTION_START.test(text) && caption.test(text.replace(/[\s:：]/g, '')),
      );
      const value = at < 0 ? '' : (row[at + 1]?.text ?? '');
      if (value !== '' && value.length <= 60) return value;
    }
  }
  return null;
}

const isoDate = (text: string | null): string | null =>
  parseDay(/20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}/.exec(text ?? '')?.[0] ?? '');
const webAddress = (text: string | null): string | null => (text && /^https?:\/\//i.test(text) ? text : null);

/** What the markup of a page says about it. Titles are in order of trust: marked title, headings, then `title`. */
export function readMetadata(page: DefaultTreeAdapterTypes.Document, blocks: readonly Block[]): Metadata {
  const titles: { readonly rank: number; readonly text: string }[] = [];
  let date: string | null = null;
  let url: string | null = null;
  let sourceName: string | null = null;
  let siteName: string | null = null;
  let siteDomain: string | null = null;

  for (const element of tellingElements(page)) {
    const { tagName } = element;
    if (tagName === 'ucaptitle') titles.push({ rank: 0, text: flatText(element) });
    else if (tagName === 'h1' || tagName === 'h2') titles.push({ rank: 2, text: flatText(element) });
    else if (tagName === 'title') titles.push({ rank: 3, text: flatText(element) });
    else if (tagName === 'publishtime') date ??= isoDate(flatText(element));
    else if (tagName === 'link' && attributeOf(element, 'rel') === 'canonical')
      url ??= webAddress(attributeOf(element, 'href'));
    else if (tagName === 'meta') {
      const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '';
      const content = attributeOf(element, 'content');
      if (META.title.test(name) && content) titles.push({ rank: 1, text: foldSpace(content) });
      if (META.date.test(name)) date ??= isoDate(content);
      if (META.url.test(name)) url ??= webAddress(content);
      const words = (): string | null => foldSpace(content?.slice(0, 60) ?? '') || null;
      if (META.source.test(name)) sourceName ??= words();
      if (META.site.test(name)) siteName ??= words();
      if (META.domain.test(name)) siteDomain ??= words();
    }
  }
  return {
    titles: titles.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text),
    publishedOn: date ?? isoDate(besideCaption(blocks, /^(?:发布日期|公开日期|发文日期|发布时间|成文日期)$/)),
    issuer: besideCaption(blocks, /^(?:发布机构|发文机关|发布单位|公开机构)$/),
    url,
    sourceName,
    siteName,
    siteDomain,
  };
}

import { foldSpace } from '../text/foldSpace';
import { parseDay } from '../text/parseDay';
import { attributeOf, type MarkupElement, textOf } from './markupText';
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

const flatText = (element: MarkupElement): string => foldSpace(textOf(element));

const DATE_CAPTION = /^(?:发布日期|公开日期|发文日期|发布时间|成文日期)$/;
const ISSUER_CAPTION = /^(?:发布机构|发文机关|发布单位|公开机构)$/;
/** Characters of every caption that is looked for, and as many as it may be padded to. */
const CAPTION_LENGTH = 4;
const MOST_PADDED = 20;

/** What the table of document facts says that many sites print above a report: values beside captions such as 发布机构. */
function besideCaptions(blocks: readonly Block[]): {
  readonly date: string | null;
  readonly issuer: string | null;
} {
  let date: string | null = null;
  let issuer: string | null = null;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (let i = 0; i < row.length; i += 1) {
        const text = row[i]?.text ?? '';
        if (text.length < CAPTION_LENGTH || text.length > MOST_PADDED) continue;
        const caption = text.replace(/[\s:：]/g, '');
        if (caption.length !== CAPTION_LENGTH) continue;
        const value = row[i + 1]?.text ?? '';
        if (value === '' || value.length > 60) continue;
        if (DATE_CAPTION.test(caption)) date ??= value;
        else if (ISSUER_CAPTION.test(caption)) issuer ??= value;
      }
    }
  }
  return { date, issuer };
}

const isoDate = (text: string | null): string | null =>
  parseDay(/20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}/.exec(text ?? '')?.[0] ?? '');
const webAddress = (text: string | null): string | null => (text && /^https?:\/\//i.test(text) ? text : null);

/** What the markup of a page says about it: `telling`, its elements that may state a fact. Titles are in order of trust: marked title, headings, then `title`. */
export function readMetadata(telling: readonly MarkupElement[], blocks: readonly Block[]): Metadata {
  const titles: { readonly rank: number; readonly text: string; readonly isHeading?: true }[] = [];
  let date: string | null = null;
  let url: string | null = null;
  let sourceName: string | null = null;
  let siteName: string | null = null;
  let siteDomain: string | null = null;

  for (const element of telling) {
    const { tagName } = element;
    if (tagName === 'ucaptitle') titles.push({ rank: 0, text: flatText(element) });
    else if (tagName === 'h1') titles.push({ rank: 2, text: flatText(element) });
    else if (tagName === 'h2') titles.push({ rank: 2, text: flatText(element), isHeading: true });
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
  const facts = besideCaptions(blocks);
  const ranked = titles.toSorted((a, b) => a.rank - b.rank);
  const headings = ranked.filter(({ isHeading }) => isHeading);
  return {
    titles: ranked.map(({ text }) => text),
    ...(headings.length > 0 && { headings: headings.map(({ text }) => text) }),
    publishedOn: date ?? isoDate(facts.date),
    issuer: facts.issuer,
    url,
    sourceName,
    siteName,
    siteDomain,
  };
}

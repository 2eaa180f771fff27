import type { Document, LineBlock } from '../document/types';
import { dropSpace, foldSpace } from '../text/foldSpace';
import { hideContacts } from '../text/hideContacts';
import { parseDay } from '../text/parseDay';
import { arabicYears } from './arabicYears';
import { checkHead } from './checkHead';
import { chooseTitle } from './chooseTitle';
import type { Evidence } from './evidence';
import { findScope } from './findScope';
import { monthOfUrl } from './monthOfUrl';
import { parseTitle } from './parseTitle';
import { periodYears } from './periodYears';
import { settleYear } from './settleYear';
import type { Finding, ReportHead } from './types';

/** What title, text and markup say about who reports on which year. */
export type Head = Omit<ReportHead, 'editions'>;

const linesOf = (document: Document): readonly LineBlock[] =>
  document.blocks.filter((block) => block.kind === 'line');

/** 发布日期: 2024-01-30 17:05, 2024年1月30日, 2024/1/30 — as printed. */
const printedDay = (text: string): string | null =>
  /(?:发布|公开|发文)(?:日期|时间)[:：]?\s*(20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2})/.exec(text)?.[1] ?? null;

/** A day alone on a line, in brackets or not, directly under the title. */
function dateUnderTitle(lines: readonly LineBlock[]): string | null {
  const at = lines.findIndex(({ text }) => parseTitle(text) !== null);
  const below = at < 0 ? [] : lines.slice(at + 1, at + 4);
  for (const { text } of below) {
    const day = parseDay(dropSpace(text.normalize('NFKC')).replace(/^[([]|[)\]]$/g, ''));
    if (day) return day;
  }
  return null;
}

/** What parts a name from the next fact on the line: a mark, a gap, or the words of a contact. */
const FACTS =
  /[|｜，,；;]|\s{2,}|\s(?=\S{2,6}[:：])|(?=(?:联系|办公|咨询)?(?:电话|地址)|联系(?:人|方式)|负责人|审核|填[报表]|邮[编箱])/;

/** 来源: 柳州市柳南区人民政府 — a line above the text; the address of a page may stand there too. */
function captioned(lines: readonly LineBlock[], caption: RegExp): string | null {
  for (const { text } of lines) {
    const [, value = ''] = caption.exec(text) ?? [];
    const first = foldSpace(value.split(FACTS)[0] ?? '');
    if (first !== '' && first.length <= 200) return first;
  }
  return null;
}

const BODY = /(?:人民政府|办公[厅室]|委员会|管委会|局|厅|委|院|处|中心|街道办?)$/;

/** A year that an address or a file name gives to the report itself: /2023nb/, /xxgknb2023/, 2023年; never a date of publication. */
function yearNamed(text: string): number | null {
  const [, before, after] =
    /(20\d\d)(?:年(?!\d{1,2}月)|nb|ndbg|nianbao)|(?:nb|ndbg|nianbao|年报)[-_]?(20\d\d)(?![-\d])/i.exec(
      text,
    ) ?? [];
  return before || after ? Number(before ?? after) : null;
}

/** Addresses have their Chinese characters escaped; a broken escape is left as it is. */
function unescapeUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const OFFICE = /政府办公[厅室]$/;

const LONGEST = 200;

/**
 * Who reports on which year, from the title, the lines around it, the markup and the address, each fact with the words it was
 * read from. What the document does not say is null; a year that title and period tell differently is null with a note, never
 * one of the two. The year comes from title, stated period, then the address. `fileName` is a hint to the person only.
 */
export function readHead(
  document: Document,
  fileName = '',
): { readonly head: Head; readonly notes: readonly Finding[] } {
  const lines = linesOf(document);
  const { metadata } = document;
  const joined = lines.map((line) => line.text).join('\n');
  const text = arabicYears(dropSpace(joined.normalize('NFKC')));
  const period = periodYears(text);

  const printed = lines.flatMap((line) => printedDay(line.text) ?? []);
  const printedDate = printed.map(parseDay).find((date) => date !== null) ?? null;
  const underTitle = dateUnderTitle(lines);
  const publishedOn = metadata.publishedOn ?? printedDate ?? underTitle;
  const source = captioned(lines, /^(?:信息)?来源[:：](.*)$/);
  const printedUrl =
    lines
      .map(({ text: line }) => /(?:来源|原文|网址|链接)[^:：]{0,4}[:：]\s*(https?:\/\/\S+)/.exec(line)?.[1])
      .find(Boolean) ?? null;
  const sourceUrl = metadata.url ?? printedUrl;
  const stated = captioned(lines, /^(?:发布机构|发文机关|编制单位)[:：](.*)$/);
  const named =
    [source, metadata.sourceName ?? null].find((name) => name !== null && BODY.test(name)) ?? null;
  const issuer = metadata.issuer ?? stated;
  const issuers = [issuer, named].filter((name) => name !== null);
  const {
    title,
    year: titleYear,
    years,
    units,
    isPrinted,
  } = chooseTitle(document, lines, period.years, issuers);
  const titleSource = isPrinted ? 'title' : 'metadata';
  // The office of a government issues its own reports and the government's; the source of a page issues nothing.
  const issuing = units.length > 0 || issuer === null || OFFICE.test(issuer) ? null : issuer;
  const unit = title?.unit ?? issuing;

  const urlYear = sourceUrl === null ? null : yearNamed(unescapeUrl(sourceUrl));
  const { year, note } = settleYear(titleYear, years, period.years, publishedOn, {
    year: urlYear,
    madeIn: sourceUrl === null ? null : monthOfUrl(sourceUrl),
  });
  const { scope, sentence } = findScope(text, unit);
  const fileTitle = parseTitle(fileName.replace(/\.\w{1,5}$/, ''));
  const fileYear = fileTitle?.year ?? yearNamed(fileName);
  const isTooEarly = year !== null && publishedOn !== null && publishedOn <= `${year}-12-31`;

  const told = (
    field: Evidence['field'],
    from: Evidence['source'],
    words: string | null | undefined,
  ): Evidence[] => {
    if (!words) return [];
    const text = foldSpace(words);
    // Long numbers in an address of a page are its own.
    const shown = field === 'sourceUrl' ? text : hideContacts(text);
    return [{ field, source: from, text: shown.slice(0, LONGEST) }];
  };
  return {
    head: {
      title: title?.text ?? null,
      issuer: issuer ?? title?.unit ?? null,
      unit,
      year,
      scope,
      publishedOn: isTooEarly ? null : publishedOn,
      sourceUrl,
      evidence: [
        ...told('title', titleSource, title?.text),
        ...(title?.unit
          ? told('unit', titleSource, title.unit)
          : told('unit', metadata.issuer ? 'metadata' : 'body', issuing)),
        ...told('issuer', metadata.issuer ? 'metadata' : 'body', metadata.issuer ?? stated),
        ...told('issuer', 'body', source !== null && BODY.test(source) ? source : null),
        ...told('issuer', 'metadata', metadata.sourceName),
        ...told('year', titleSource, titleYear ? `${titleYear}` : null),
        ...told('year', 'body', period.words),
        ...told('year', 'url', urlYear === null ? null : `${urlYear}`),
        ...told('year', 'file name', year === null && fileYear !== null ? `${fileYear}` : null),
        ...told('unit', 'file name', title?.unit ? null : fileTitle?.unit),
        ...told('publishedOn', metadata.publishedOn ? 'metadata' : 'body', publishedOn),
        ...told('scope', 'body', sentence),
        ...told('sourceUrl', metadata.url ? 'metadata' : 'body', sourceUrl),
        ...told('site', 'metadata', metadata.siteName),
        ...told('site', 'url', metadata.siteDomain),
      ],
    },
    notes: [
      ...(note ? [note] : []),
      ...checkHead({
        year,
        publishedOn,
        noSuchDay: publishedOn === null ? (printed[0] ?? null) : null,
        url: sourceUrl,
        urlYear,
        fileYear,
        titleUnit: title?.unit ?? null,
        titleUnits: units,
        issuer: issuer ?? named,
      }),
    ],
  };
}

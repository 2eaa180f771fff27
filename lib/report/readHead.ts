import type { Document, LineBlock } from '../document/types';
import { dropSpace, foldSpace } from '../text/foldSpace';
import { parseDay } from '../text/parseDay';
import type { Finding, ReportHead, Scope } from './types';

/** What title, text and markup say about who reports on which year. */
export type Head = Omit<ReportHead, 'editions'>;

const MAX_TITLE = 80;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二三年 and 二○二三年 as 2023年. */
function arabicYears(text: string): string {
  return text.replace(/二[〇○零Oo0][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year.replace(/[○零Oo0]/g, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
  );
}

interface Title {
  readonly text: string;
  readonly unit: string | null;
  readonly year: number | null;
}

const REPORT = '政府信息(?:主动)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)';
/** 柳州市柳南区人民政府2023年政府信息公开工作年度报告 — or the year first: 2025年上海市人民政府办公厅政府信息公开工作年度报告. */
const UNIT_FIRST = new RegExp(
  `^(?:关于)?(?<unit>[^\\d，。；：]{2,40}?)(?:关于)?(?<year>\\d{2,})年?度?(?:的)?${REPORT}`,
);
const YEAR_FIRST = new RegExp(`^(?<year>\\d{2,})年?度?(?<unit>[^\\d，。；：]{2,40}?)${REPORT}`);

/** A title of a report taken apart, or null when the text is not one. A year of other than four digits is no year. */
export function parseTitle(text: string): Title | null {
  // Nearly every line is no title, and these two characters are in every one.
  if (!text.includes('公') || !text.includes('报')) return null;
  // # of Markdown, and the word before a title in a list of facts, are not part of it.
  const folded = foldSpace(text).replace(/^(?:#+ ?|(?:标题|文件名称|名称) ?[:：] ?)+/, '');
  // 《…》, 关于印发…的通知: the words around a title are not part of the issuer's name.
  const words = arabicYears(dropSpace(folded.normalize('NFKC')))
    .replace(/[《》〈〉]/g, '')
    .replace(/^(?:关于)?(?:印发|公布|发布|公开)/, '');
  if (words.length > MAX_TITLE) return null;
  const groups = (UNIT_FIRST.exec(words) ?? YEAR_FIRST.exec(words))?.groups;
  if (!groups?.unit || !groups.year) return null;
  return { text: folded, unit: groups.unit, year: /^20\d\d$/.test(groups.year) ? Number(groups.year) : null };
}

/** Lines that a title may take: the body on one, the year and 政府信息公开工作年度报告 on the next. */
const TITLE_LINES = 3;
/** A title stands at the head of the document. */
const HEAD_LINES = 12;

/** The first lines of a document joined by twos and threes, for a title that is broken over them. */
function brokenTitles(lines: readonly LineBlock[]): readonly string[] {
  const head = lines.slice(0, HEAD_LINES).map(({ text }) => text);
  return head.flatMap((_, i) =>
    Array.from({ length: TITLE_LINES - 1 }, (_, more) => head.slice(i, i + 2 + more))
      .filter(
        (parts) =>
          parts.length > 1 && parts.every((part) => part.length <= MAX_TITLE && !/[。；：:]/.test(part)),
      )
      .map((parts) => parts.join('')),
  );
}

const linesOf = (document: Document): readonly LineBlock[] =>
  document.blocks.filter((block) => block.kind === 'line');

/** Years of the reporting period that the text states: 统计数据期限为2023年1月1日至2023年12月31日. */
function periodYears(text: string): readonly number[] {
  const period =
    /统计(?:数据)?(?:的)?期[限间]?[^。；]{0,12}?(\d{4})年1月1日起?[至到—~-]+(?:(\d{4})年)?12月31日/g;
  const years = [...text.matchAll(period)].flatMap(([, from, to]) => [from, to]);
  return [...new Set(years.filter((year) => year !== undefined).map(Number))];
}

/** 发布日期: 2024-01-30 17:05, 2024年1月30日, 2024/1/30; null when none of these, or no such day. */
function publicationDate(text: string): string | null {
  const [, day] =
    /(?:发布|公开|发文)(?:日期|时间)[:：]?\s*(20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2})/.exec(text) ?? [];
  return day ? parseDay(day) : null;
}

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

/** 来源: 柳州市柳南区人民政府 — a line above the text; the address of a page may stand there too. */
function captioned(lines: readonly LineBlock[], caption: RegExp): string | null {
  for (const { text } of lines) {
    const [, value = ''] = caption.exec(text) ?? [];
    const first = foldSpace(value.split(/[|｜]|\s{2,}|\s(?=\S{2,6}[:：])/)[0] ?? '');
    if (first !== '' && first.length <= 200) return first;
  }
  return null;
}

const BODY = /(?:人民政府|办公[厅室]|委员会|管委会|局|厅|委|院|处|中心|街道办?)$/;

function scopeOf(text: string, unit: string | null): Scope {
  if (
    /全[省市区县旗州](?:各级|各)?(?:行政机关|政府系统)|综合[^。]{0,20}各(?:县|区|市|部门|乡镇)[^。]{0,30}编制/.test(
      text,
    )
  ) {
    return 'territory';
  }
  const isDepartment = unit !== null && BODY.test(unit) && !/人民政府$/.test(unit);
  return isDepartment && /我[局厅委办院]|本机关|本单位/.test(text) ? 'own_organ' : 'unknown';
}

/**
 * The title among all that look like one. A page links to the reports of other years: of several years, that of the
 * stated period is meant; failing that, markup that names the title of the page decides, and else nothing does.
 */
function chooseTitle(
  marked: readonly Title[],
  printed: readonly Title[],
  period: readonly number[],
): { readonly title: Title | null; readonly years: readonly number[] } {
  const all = [...marked, ...printed];
  const years = [...new Set(all.flatMap(({ year }) => (year === null ? [] : [year])))];
  if (years.length <= 1) return { title: all[0] ?? null, years };
  const [only] = period.length === 1 ? period : [];
  const fitting = all.find(({ year }) => year !== null && year === only);
  if (fitting) return { title: fitting, years: [] };
  const markedYears = new Set(marked.map(({ year }) => year));
  return markedYears.size === 1 && period.length === 0
    ? { title: marked[0] ?? null, years: [] }
    : { title: all[0] ?? null, years };
}

/** The year of title and period if both that are given agree and it lies before the publication, else null with a note. */
function settleYear(
  title: number | null | undefined,
  titleYears: readonly number[],
  period: readonly number[],
  publishedOn: string | null,
): { readonly year: number | null; readonly note: Finding | null } {
  const note = (
    left: number | null,
    right: number | null,
    message: string,
  ): { year: null; note: Finding } => ({
    year: null,
    note: {
      rule: 'STR-08',
      severity: 'warning',
      where: 'document',
      left: left === null ? null : String(left),
      right: right === null ? null : String(right),
      message,
    },
  });
  const [from = null, ...more] = period;
  if (titleYears.length > 1)
    return note(
      titleYears[0] ?? null,
      titleYears[1] ?? null,
      `文件里有不同年份的报告标题（${titleYears.join('、')}）：无法确定是哪一年的报告，请只保留一份，或核对标题和统计期限后再导入。`,
    );
  if (title === null) return note(null, from, '标题中的年份不是四位数：请核对标题，更正后再导入。');
  if (more.length > 0)
    return note(
      from,
      more[0] ?? null,
      `统计期限跨了不同年份（${period.join('、')}）：请核对报告年度，更正后再导入。`,
    );
  const year = title ?? from;
  if (year === null)
    return note(null, null, '没有找到报告年度：标题和统计期限里都没有年份，请补上带年份的标题。');
  if (title !== undefined && from !== null && title !== from) {
    return note(
      title,
      from,
      `标题写的是 ${title} 年，统计期限写的是 ${from} 年：无法确定报告年度，请核对更正后再导入。`,
    );
  }
  if (publishedOn !== null && year > Number(publishedOn.slice(0, 4))) {
    return note(
      year,
      Number(publishedOn.slice(0, 4)),
      `报告年度 ${year} 年晚于发布日期 ${publishedOn}：请核对年份，更正后再导入。`,
    );
  }
  if (year < 2008)
    return note(year, null, `报告年度 ${year} 年早于制度施行的 2008 年：请核对年份，更正后再导入。`);
  return { year, note: null };
}

/**
 * Who reports on which year, from the title, the lines around it and the markup. What the document does not say
 * is null; a year that title and period tell differently is null with a note, never one of the two.
 */
export function readHead(document: Document): { readonly head: Head; readonly notes: readonly Finding[] } {
  const lines = linesOf(document);
  const { metadata } = document;
  const text = arabicYears(
    dropSpace(
      lines
        .map((line) => line.text)
        .join('\n')
        .normalize('NFKC'),
    ),
  );
  const titlesIn = (texts: readonly string[]): Title[] => texts.flatMap((words) => parseTitle(words) ?? []);
  const period = periodYears(text);
  const { title, years } = chooseTitle(
    titlesIn(metadata.titles),
    titlesIn([...lines.map((line) => line.text), ...brokenTitles(lines)]),
    period,
  );

  const printedDate = lines.map((line) => publicationDate(line.text)).find((date) => date !== null) ?? null;
  const publishedOn = metadata.publishedOn ?? printedDate ?? dateUnderTitle(lines);
  const source = captioned(lines, /^(?:信息)?来源[:：](.*)$/);
  const sourceUrl =
    metadata.url ??
    lines
      .map(({ text: line }) => /(?:来源|原文|网址|链接)[^:：]{0,4}[:：]\s*(https?:\/\/\S+)/.exec(line)?.[1])
      .find(Boolean) ??
    null;
  const issuer =
    metadata.issuer ??
    captioned(lines, /^(?:发布机构|发文机关|编制单位)[:：](.*)$/) ??
    (source && BODY.test(source) ? source : null);
  const unit = title?.unit ?? issuer;

  const { year, note } = settleYear(title?.year, years, period, publishedOn);
  return {
    head: {
      title: title?.text ?? null,
      issuer: issuer ?? title?.unit ?? null,
      unit,
      year,
      scope: scopeOf(text, unit),
      publishedOn,
      sourceUrl,
    },
    notes: note ? [note] : [],
  };
}

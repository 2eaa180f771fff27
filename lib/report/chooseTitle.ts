import type { Document, LineBlock } from '../document/types';
import { isSameBody } from './isSameBody';
import { MAX_TITLE, namesReport, parseBareTitle, parseTitle, type Title } from './parseTitle';

/** Lines that a title may take: the body on one, the year and 政府信息公开工作年度报告 on the next. */
const TITLE_LINES = 3;
/** A title stands at the head of the document. */
const HEAD_LINES = 12;
/** Short lines between a title and its text: source, date, size of type, number of readers. */
const LINES_BETWEEN = 8;
/** Characters of a line that has sentences. */
const SHORTEST_TEXT = 20;

const ENDS_BODY = /(?:政府|办公[厅室]|委员会|管委会|局|厅|委|院|办事处|中心)$/;

/** `marked`: by markup that names the page; `heading`: one of its headings; `line`: printed; `joined`: broken over lines. */
interface Sighting {
  readonly title: Title;
  readonly kind: 'marked' | 'heading' | 'line' | 'joined';
  /** True when the text of the report follows: not a link to another report. */
  readonly isHead: boolean;
}

/** The title of a report, and what of it is in doubt. */
export interface ChosenTitle {
  /** Null also where titles name several bodies; its unit is null where it names none. */
  readonly title: Title | null;
  /** Undefined where no title tells one, null where its year has not four digits. */
  readonly year: number | null | undefined;
  /** The years between which nothing decides; empty or one where there is no doubt. */
  readonly years: readonly number[];
  /** The bodies between which nothing decides; empty where there is no doubt. */
  readonly units: readonly string[];
  readonly isPrinted: boolean;
}

/** True when sentences follow a line, with no other title between. */
function headsText(lines: readonly LineBlock[], at: number): boolean {
  const own = parseTitle(lines[at]?.text ?? '')?.unit;
  for (const { text } of lines.slice(at + 1, at + 1 + LINES_BETWEEN)) {
    const title = parseTitle(text);
    if (title ? title.unit !== own : parseBareTitle(text)?.year) return false;
    if (!title && text.length >= SHORTEST_TEXT && /[，,。]/.test(text)) return true;
  }
  return false;
}

/** The first lines of a document joined by twos and threes, for a title that is broken over them. */
function brokenTitles(lines: readonly LineBlock[]): readonly Sighting[] {
  const mayBePart = (text: string): boolean =>
    text.length <= MAX_TITLE && !/[。；：:]/.test(text) && parseTitle(text) === null;
  const head = lines.slice(0, HEAD_LINES).map(({ text }) => text);
  return head.flatMap((_, from) =>
    Array.from({ length: TITLE_LINES - 1 }, (_, more) => from + 2 + more).flatMap((to): Sighting[] => {
      const parts = head.slice(from, to);
      const title = to <= head.length && parts.every(mayBePart) ? parseTitle(parts.join('')) : null;
      return title ? [{ title, kind: 'joined', isHead: headsText(lines, to - 1) }] : [];
    }),
  );
}

/**
 * The title at the head of a line that holds the whole report: cut off where 报告 ends and a gap follows, and only where it
 * names a body, since a sentence may also begin with what looks like one. Sentences come next: a line of several titles is a
 * list of other reports. Null for lines as long as titles are.
 */
function longLine(text: string): Title | null {
  if (text.length <= MAX_TITLE) return null;
  const start = text.trimStart().slice(0, 4 * MAX_TITLE);
  const head = /^[^，。；,;]{4,100}?(?:报告|年报)[》〉]?(?=[\s|｜])/.exec(start)?.[0];
  const title = head === undefined ? null : parseTitle(head);
  if (!head || !title?.unit || !ENDS_BODY.test(title.unit)) return null;
  const [next = '', ...sentences] = start.slice(head.length).split(/[，,。]/);
  return sentences.length > 0 && !namesReport(next) ? title : null;
}

/** 2023年政府信息公开工作年度报告, alone on a line. */
function bareLine(text: string): Title | null {
  const title = parseBareTitle(text);
  return title && title.year !== null && /(?:报告|年报)[》〉]?$/.test(title.text) ? title : null;
}

function sightingsIn({ metadata }: Document, lines: readonly LineBlock[]): readonly Sighting[] {
  const headings = new Set(metadata.headings);
  const broken = brokenTitles(lines);
  return [
    ...metadata.titles.flatMap((text): Sighting[] => {
      const isHeading = headings.has(text);
      const title = parseTitle(text) ?? (isHeading ? null : parseBareTitle(text));
      return title ? [{ title, kind: isHeading ? 'heading' : 'marked', isHead: false }] : [];
    }),
    ...lines.flatMap(({ text }, at): Sighting[] => {
      const title = parseTitle(text) ?? (at < HEAD_LINES && broken.length === 0 ? bareLine(text) : null);
      if (title) return [{ title, kind: 'line', isHead: headsText(lines, at) }];
      const first = at < HEAD_LINES ? longLine(text) : null;
      return first ? [{ title: first, kind: 'line', isHead: true }] : [];
    }),
    ...broken,
  ];
}

/** The titles that may name the body: by markup that names the page, else those that the report's text follows, else all. */
function witnessesOf(sightings: readonly Sighting[], bare: readonly Title[]): readonly Sighting[] {
  const naming = sightings.filter(({ title }) => title.unit !== null);
  const marked = naming.filter(({ kind }) => kind === 'marked');
  if (marked.length > 0) return marked;
  const heads = naming.filter(({ isHead }) => isHead);
  const lines = heads.filter(({ kind }) => kind === 'line');
  if (lines.length > 0) return lines;
  // The page names its report without a body: other titles on it may be of other reports.
  if (bare.length > 0) return bare.some(({ year }) => year !== null) ? [] : heads;
  return naming;
}

const OFFICE = /办公[厅室]$/;

/** The one body that titles name, or between which they leave the choice. `issuers`: what else the document says of it. */
function settleBody(
  witnesses: readonly Sighting[],
  issuers: readonly string[],
): { readonly title: Title | null; readonly units: readonly string[] } {
  const [first] = witnesses;
  if (!first) return { title: null, units: [] };
  const units = [...new Set(witnesses.flatMap(({ title }) => title.unit ?? []))];
  const isIssuer = (unit: string): boolean =>
    issuers.some((issuer) => isSameBody(unit, issuer) || isSameBody(unit, issuer.replace(OFFICE, '')));
  const longest = units.toSorted((a, b) => b.length - a.length)[0] ?? '';
  // A line above the title may be the name of the website.
  const isDoubtful =
    issuers.length > 0 && !isIssuer(longest) && witnesses.every(({ kind }) => kind === 'joined');
  if (units.every((unit) => isSameBody(unit, longest)))
    return isDoubtful ? { title: null, units: [...units, ...issuers] } : { title: first.title, units: [] };
  return { title: null, units };
}

/**
 * The title among all that look like one. A page links to the reports of other years and other bodies: of several years, that
 * of the stated period is meant; failing that, markup that names the title of the page decides, and else nothing does. Of
 * several bodies, that of the page's own title is meant, or the one above the text; else nothing decides.
 */
export function chooseTitle(
  document: Document,
  lines: readonly LineBlock[],
  period: readonly number[],
  issuers: readonly string[],
): ChosenTitle {
  const all = sightingsIn(document, lines);
  const { year, years } = chooseYear(all, period);
  const isOpen = years.length > 1;
  const sameYear = isOpen ? all : all.filter(({ title }) => title.year === year);
  const bare = all.flatMap(({ title }) => (title.unit === null ? [title] : []));
  const { title: named, units } = settleBody(witnessesOf(sameYear, bare), issuers);
  const printedAs = sameYear.find(({ title }) => named !== null && title.unit === named.unit)?.title;
  const title = printedAs ?? bare.find((one) => one.year === year) ?? null;
  const isPrinted = all.some(
    ({ kind, title: { text } }) => (kind === 'line' || kind === 'joined') && text === title?.text,
  );
  return { title, year, years, units, isPrinted };
}

/** The year of the title; undefined where no title tells one, null where its year has not four digits. */
function chooseYear(
  all: readonly Sighting[],
  period: readonly number[],
): { readonly year: number | null | undefined; readonly years: readonly number[] } {
  // 政府信息公开年报 is the name of a column of the website: it tells no year, nor that there is one.
  const telling = all.filter(({ title }) => title.unit !== null || title.year !== null);
  const years = [...new Set(telling.flatMap(({ title: { year } }) => (year === null ? [] : [year])))];
  const first = telling[0]?.title.year;
  if (years.length <= 1) return { year: first, years };
  const [only] = period.length === 1 ? period : [];
  if (only !== undefined && years.includes(only)) return { year: only, years: [] };
  const marked = new Set(
    telling.filter(({ kind }) => kind === 'marked' || kind === 'heading').map(({ title }) => title.year),
  );
  return marked.size === 1 && period.length === 0
    ? { year: [...marked][0], years: [] }
    : { year: first, years };
}

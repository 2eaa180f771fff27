import type { Document, LineBlock } from '../document/types';
import { MAX_TITLE, parseTitle, type Title } from './parseTitle';

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

/**
 * The title among all that look like one. A page links to the reports of other years: of several years, that of the
 * stated period is meant; failing that, markup that names the title of the page decides, and else nothing does.
 */
export function chooseTitle(
  { metadata }: Document,
  lines: readonly LineBlock[],
  period: readonly number[],
): { readonly title: Title | null; readonly years: readonly number[]; readonly isPrinted: boolean } {
  const titlesIn = (texts: readonly string[]): Title[] => texts.flatMap((words) => parseTitle(words) ?? []);
  const marked = titlesIn(metadata.titles);
  const printed = titlesIn([...lines.map((line) => line.text), ...brokenTitles(lines)]);
  const isPrinted = (title: Title | null): boolean => printed.some(({ text }) => text === title?.text);
  const { title, years } = choose(marked, printed, period);
  return { title, years, isPrinted: isPrinted(title) };
}

function choose(
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

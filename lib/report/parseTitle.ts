import { dropSpace, foldSpace } from '../text/foldSpace';
import { arabicYears } from './arabicYears';

/** A title of a report taken apart. */
export interface Title {
  readonly text: string;
  readonly unit: string | null;
  readonly year: number | null;
}

/** Longer lines are no titles. */
export const MAX_TITLE = 80;

const REPORT =
  '(?:政府|(?<!政府))信息(?:主动)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)';
/** 柳州市柳南区人民政府2023年政府信息公开工作年度报告 — or the year first: 2025年上海市人民政府办公厅政府信息公开工作年度报告. */
const UNIT_FIRST = new RegExp(
  `^(?:关于)?(?<unit>[^\\d，。；：,;:]{2,40}?)(?:关于)?(?<year>\\d{2,})年?度?(?:的)?${REPORT}`,
);
const YEAR_FIRST = new RegExp(`^(?<year>\\d{2,})年?度?(?<unit>[^\\d，。；：,;:]{2,40}?)${REPORT}`);

const NAME = new RegExp(REPORT);

/** True where a text names a report somewhere in it: the title of one, or words about one. */
export const namesReport = (text: string): boolean => NAME.test(dropSpace(text));

const BARE = new RegExp(`^(?:(?<year>\\d{2,})年?度?(?:的)?)?${REPORT}`);

const toYear = (digits: string | undefined): number | null =>
  digits !== undefined && /^20\d\d$/.test(digits) ? Number(digits) : null;

/** The text as printed, and its words alone. */
function wordsOf(text: string): { readonly folded: string; readonly words: string } | null {
  // Nearly every line is no title, and these two characters are in every one.
  if (!text.includes('公') || !text.includes('报')) return null;
  // # of Markdown, and the word before a title in a list of facts, are not part of it.
  const folded = foldSpace(text).replace(/^(?:#+ ?|(?:标题|文件名称|名称) ?[:：] ?)+/, '');
  // 《…》, 关于印发…的通知: the words around a title are not part of the issuer's name.
  const words = arabicYears(dropSpace(folded.normalize('NFKC')))
    .replace(/[《》〈〉]/g, '')
    .replace(/^(?:关于)?(?:印发|公布|发布|公开)/, '');
  return words.length > MAX_TITLE ? null : { folded, words };
}

/** A title that names no body: 2023年政府信息公开工作年度报告, or 政府信息公开年报, of no year. Null when the text is none. */
export function parseBareTitle(text: string): Title | null {
  const found = wordsOf(text);
  const bare = found && BARE.exec(found.words);
  return bare ? { text: found.folded, unit: null, year: toYear(bare.groups?.year) } : null;
}

/** A title of a report taken apart, or null when the text is not one. A year of other than four digits is no year. */
export function parseTitle(text: string): Title | null {
  const found = wordsOf(text);
  if (!found) return null;
  const { unit, year } = (UNIT_FIRST.exec(found.words) ?? YEAR_FIRST.exec(found.words))?.groups ?? {};
  return unit && year ? { text: found.folded, unit, year: toYear(year) } : null;
}

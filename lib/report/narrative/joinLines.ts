import type { Block, Format, LineBlock } from '../../document/types';
import { dropSpace } from '../../text/foldSpace';

/** Lines that are one text, white space taken out, with the place of each. */
export interface Paragraph {
  readonly text: string;
  /** Where in `text` each line begins, in order. */
  readonly lines: readonly { readonly start: number; readonly where: string }[];
}

/** A line that may have to do with a figure in words: a unit, or that there was none. */
const MAY_STATE = /[件条起宗例份篇%％]|[未无没]/;
/** What a paragraph must have besides: a number directly before its unit, or a word for what there was none of. */
const STATES = /[\d０-９万零〇一二两三四五六七八九十百千](?:[余多来几]|以上)?[件条起宗例份篇部项个则%％]/;
const NONE_OF = /申请|复议|诉讼/;
const HAS_NONE = /[未无没]/;
const ENDS = /[。！？!?:：|>]$/;
/** A heading, a list, a row of a table drawn with pipes: what stands before it is over. */
const BEGINS = /^(?:[#|>•●]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)])/;
const HEADING =
  /^(?:#|(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]).{0,40}(?:情况|报告|事项|问题|措施|方面|概述|数量|公开|管理|建设|保障)$)/;
/** A number alone, or what pages print at their foot. */
const NO_TEXT = /^[\s\d.,/|·—–\-－第页共]*$/;
/** Formats in which a line is a line of the page; in others it is a paragraph. */
const SETS_LINES: ReadonlySet<Format> = new Set(['text', 'pdf', 'ofd']);
/** A line of which the next one may be the rest in any format. */
const LONG_LINE = 15;

/** True when the sentence that `line` ends in goes on in `next`. */
function goesOn(line: LineBlock, next: LineBlock, format: Format): boolean {
  if (next.isCell || ENDS.test(line.text) || HEADING.test(line.text) || BEGINS.test(next.text)) return false;
  return line.text.length >= LONG_LINE || (SETS_LINES.has(format) && next.gap === 0);
}

/** Two digits at a seam may be one number or two: a space keeps them apart, and nothing is read there. */
const seam = (before: string, after: string): string =>
  /[\d.,]$/.test(before) && /^[\d.,]/.test(after) ? ' ' : '';

/** White space out, but not between two figures or two words of Latin letters. */
const tighten = (text: string): string =>
  /\s/.test(text)
    ? text
        .replace(/(?<=[\w.,])\s+(?=[\w])/g, '\u0001')
        .split('\u0001')
        .map(dropSpace)
        .join(' ')
    : text;

function toParagraph(lines: readonly LineBlock[]): Paragraph {
  let text = '';
  const starts: { start: number; where: string }[] = [];
  for (const line of lines) {
    const words = tighten(line.text);
    text += seam(text, words);
    starts.push({ start: text.length, where: line.where });
    text += words;
  }
  return { text, lines: starts };
}

/** Prose without any figure, most of a report, need not be cut into sentences. */
const states = ({ text }: Paragraph): boolean =>
  STATES.test(text) || (HAS_NONE.test(text) && NONE_OF.test(text));

/**
 * The text of a document outside its tables as paragraphs: lines that a page breaks are joined, page numbers between
 * them left out. Only paragraphs that may state a figure are made: most lines of a report are cells.
 */
export function joinLines(blocks: readonly Block[], format: Format): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: LineBlock[] = [];
  let mayState = false;
  const close = (): void => {
    const paragraph = mayState ? toParagraph(open) : null;
    if (paragraph && states(paragraph)) paragraphs.push(paragraph);
    open = [];
    mayState = false;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      // A table between two pages of text: what follows is not the rest of the sentence.
      close();
      continue;
    }
    if (block.isCell || block.text.startsWith('|')) {
      close();
      continue;
    }
    if (NO_TEXT.test(block.text)) {
      // A page number inside a sentence; a cell elsewhere, after which nothing goes on.
      if (format !== 'pdf' && format !== 'ofd') close();
      continue;
    }
    const last = open.at(-1);
    if (last && !goesOn(last, block, format)) close();
    open.push(block);
    mayState ||= MAY_STATE.test(block.text);
  }
  close();
  return paragraphs;
}

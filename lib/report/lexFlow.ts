import type { LineBlock } from '../document/types';
import { isPageNumber } from '../text/isPageNumber';
import { type FlowLabel, findLabels, opensTable } from './flowPatterns';
import type { Slot } from './occurrence';

/** A stretch of running text: a word of the form, figures, or anything else. */
export type FlowToken =
  | (FlowLabel & { readonly where: string /** It begins a line. */; readonly first: boolean })
  | {
      readonly kind: 'figures';
      /** Cut where the text has a gap; each piece may still be several figures printed without one. */
      readonly pieces: readonly Slot[];
      /** True when they stand on one line with the words before them. */
      readonly onLine: boolean;
      /** True when gaps part them from the words before and behind. */
      readonly isParted: boolean;
      readonly where: string;
    }
  | { readonly kind: 'other'; readonly text: string; readonly where: string };

interface FlowChar {
  readonly character: string;
  readonly where: string;
  /** White space stood before it. */
  readonly gap: boolean;
  /** It begins a line. */
  readonly first: boolean;
}

const NUMERIC = /[\d.,+\-−–—/〇]/;
/** Units and words that may follow or lead a figure inside its cell. */
const IN_FIGURE = /[元万亿件条项增减↑↓]/;

function toChars(lines: readonly LineBlock[]): readonly FlowChar[] {
  return lines.flatMap(({ text, where }) => {
    if (isPageNumber(text)) return [];
    const chars: FlowChar[] = [];
    let gap = true;
    let first = true;
    for (const character of text.normalize('NFKC')) {
      if (/\s/.test(character)) gap = true;
      else {
        chars.push({ character, where, gap, first });
        gap = false;
        first = false;
      }
    }
    return chars;
  });
}

/** True when running text may begin a table of the form; prose, most of every report, need not be cut into words. */
export function mayOpenTable(lines: readonly LineBlock[]): boolean {
  const words = lines.flatMap(({ text }) => (isPageNumber(text) ? [] : [text.normalize('NFKC')]));
  return opensTable(words.join('').replace(/\s+/g, ''));
}

/** How many of some characters, from the first on, are figures. */
function figuresLength(chars: readonly FlowChar[]): number {
  let length = 0;
  for (const [i, { character, gap }] of chars.entries()) {
    const follows = i > 0 && !gap && IN_FIGURE.test(character) && NUMERIC.test(chars[i - 1]?.character ?? '');
    const leads = /[增减]/.test(character) && /\d/.test(chars[i + 1]?.character ?? '');
    const ends = i > 1 && !gap && character === '元' && /[万亿]/.test(chars[i - 1]?.character ?? '');
    if (!NUMERIC.test(character) && !follows && !leads && !ends) break;
    length = i + 1;
  }
  return length;
}

function toPieces(chars: readonly FlowChar[]): readonly Slot[] {
  const pieces: { text: string; where: string }[] = [];
  for (const { character, where, gap } of chars) {
    const last = pieces.at(-1);
    if (last && !gap) last.text += character;
    else pieces.push({ text: character, where });
  }
  return pieces;
}

/** What may follow figures without a gap where a text has none: the heading of the next chapter or block. 4872一3 is no figure. */
const HEADING = /^(?:(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])[、.]|[第附注])/;
/** Characters by which a heading is told. */
const HEADING_LENGTH = 4;

/** The same pieces, the last with what is stuck to it: a unit, or a character that makes it no figure. */
function withGarbage(pieces: readonly Slot[], character: string): readonly Slot[] {
  return pieces.map((piece, i) =>
    i < pieces.length - 1 ? piece : { ...piece, text: piece.text + character },
  );
}

/** How many of some characters are a unit alone, behind figures and a gap: 3500 元 is not 3500 of the form's unit. */
function unitLength(rest: readonly FlowChar[]): number {
  const head = rest.slice(0, HEADING_LENGTH).map(({ character, gap }, i) => (gap && i > 0 ? ' ' : character));
  const [unit = ''] = /^(?:[万亿千百]{1,2}元?|元)(?!\p{Script=Han})/u.exec(head.join('')) ?? [];
  return unit.length;
}

/** What stands between two words of the form: figures first, if there are any, then the rest; `next` comes after it. */
function between(chars: readonly FlowChar[], next: FlowChar | undefined): readonly FlowToken[] {
  const [start] = chars;
  if (!start) return [];
  const length = figuresLength(chars);
  const figures = chars.slice(0, length);
  const unit = chars.slice(length, length + unitLength(chars.slice(length, length + HEADING_LENGTH)));
  const rest = chars.slice(length + unit.length);
  const tokens: FlowToken[] = [];
  if (figures.some(({ character }) => /[\d〇\-—–−/]/.test(character))) {
    const behind = rest[0] ?? next;
    const head = rest.slice(0, HEADING_LENGTH).map(({ character }) => character);
    const isGarbled = rest[0] !== undefined && !rest[0].gap && !HEADING.test(head.join(''));
    const printed = toPieces(figures);
    const pieces =
      unit.length > 0 ? withGarbage(printed, unit.map(({ character }) => character).join('')) : printed;
    tokens.push({
      kind: 'figures',
      pieces: isGarbled ? withGarbage(pieces, rest[0]?.character ?? '') : pieces,
      onLine: figures.every(({ first }) => !first),
      isParted: start.gap && (behind === undefined || behind.gap),
      where: start.where,
    });
  }
  if (rest.length > 0) {
    const text = rest.map(({ character }) => character).join('');
    const at = rest.findIndex(({ character }, i) => NUMERIC.test(character) && rest[i]?.first === true);
    // Figures on a line of their own after other words: a row whose label is broken around it.
    if (at > 0)
      return [
        ...tokens,
        { kind: 'other', text: text.slice(0, at), where: start.where },
        ...between(rest.slice(at), next),
      ];
    tokens.push({ kind: 'other', text, where: rest[0]?.where ?? start.where });
  }
  return tokens;
}

/** Running text as words of the form, figures, and the rest, in reading order. White space only parts figures. */
export function lexFlow(lines: readonly LineBlock[]): readonly FlowToken[] {
  const chars = toChars(lines);
  // Positions count characters of the plane that all words of the form are in; others count twice and are rare names.
  const text = chars.map(({ character }) => (character.length === 1 ? character : '\uFFFD')).join('');
  const tokens: FlowToken[] = [];
  let at = 0;
  for (const { label, from, to } of findLabels(text)) {
    tokens.push(...between(chars.slice(at, from), chars[from]));
    tokens.push({ ...label, where: chars[to - 1]?.where ?? '', first: chars[from]?.first === true });
    at = to;
  }
  return [...tokens, ...between(chars.slice(at), undefined)];
}

import type { ValueType } from '../metrics/types';
import { dropSpace, foldSpace } from '../text/foldSpace';
import { memoize } from '../text/memoize';
import type { CellState } from './types';

/** What the text of one cell says. A value is a plain decimal string; `unit` is what the cell itself prints. */
export interface ParsedCell {
  readonly state: CellState;
  readonly value: string | null;
  readonly unit: '元' | '万元' | '亿元' | null;
}

const NOT_APPLICABLE = /^(?:[-‐‑–—―−_/\\]+|无|不适用)$/;
/**
 * 39917 and 39,917; at most twelve digits: more is never a count, but cells run together. 000 and 05 are several figures
 * without a gap, 39 917 may be two.
 */
const WHOLE = /^(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3}){1,3})$/;
const DECIMAL = /^(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3}){1,3})(?:\.\d{1,6})?$/;
/** ¹ ² ₃ ④: marks of a footnote, which NFKC would turn into digits of the number before them. */
const FOOTNOTE = /[\u00B2\u00B3\u00B9\u2070-\u209F\u2460-\u24FF\u2776-\u2793\u3251-\u32BF]/;
/** 〇, alone or with its unit; among digits it may be a mark of something else. */
const CHINESE_ZERO = /^〇(?![\d〇.,])/;
/** A unit that changes the size of the number, in brackets behind it: no mere note. */
const SCALED_NOTE = /\([^()]*[元万亿千百][^()]*\)$/;
/** 251000（元）, 251000（单位：元） */
const UNIT_IN_BRACKETS = / ?\((?:单位[:：]? ?)?(元|万元|亿元)\)$/;
/** 55（含自然失效29件）: a note after the number, in brackets. A second number alone, 9（8）, is no note. */
const NOTE = /^([^()]*\d[^()]*)\((?!\s*\d+\s*\))[^()]*\)$/;
/** Longer texts are prose, or something worse, and never a cell with a number. */
const MAX_LENGTH = 60;

const canonical = (digits: string): string => {
  const [whole = '', fraction = ''] = digits.replace(/[, ]/g, '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${decimals && `.${decimals}`}`;
};
const number = (value: string, unit: ParsedCell['unit'] = null): ParsedCell => ({
  state: 'number',
  value,
  unit,
});
const without = (state: Exclude<CellState, 'number'>): ParsedCell => ({ state, value: null, unit: null });

function parseCount(printed: string): ParsedCell {
  const digits = printed.replace(/ ?[件条项个宗次]$/, '');
  return WHOLE.test(digits) ? number(canonical(digits)) : without('unreadable');
}

function parseAmount(printed: string): ParsedCell {
  const [, digits = '', unit] =
    /^([\d.,]+) ?(元|万元|亿元)?$/.exec(printed.replace(UNIT_IN_BRACKETS, '$1')) ?? [];
  if (!DECIMAL.test(digits)) return without('unreadable');
  return number(canonical(digits), unit === '元' || unit === '万元' || unit === '亿元' ? unit : null);
}

/** 本年增/减: 4, +4, -4, 增4, 减4, ↑4, ↓4, 无增减, and 4/2 for four added and two removed. */
function parseDelta(printed: string): ParsedCell {
  const text = printed.replace(/ ?[件项个]$/, '').replace(/^([^\d\s]) /, '$1');
  if (/^(?:无增减|无变化)$/.test(text)) return number('0');
  const [, added, removed] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (added && removed) return number(String(Number(added) - Number(removed)));
  const [, sign = '', digits] = /^([-−–+增减↑↓]?)(\d{1,9})$/.exec(text) ?? [];
  if (!digits) return without('unreadable');
  const value = canonical(digits);
  return number(/[-−–减↓]/.test(sign) && value !== '0' ? `-${value}` : value);
}

const PARSERS: Readonly<Record<ValueType, (printed: string) => ParsedCell>> = {
  count: parseCount,
  amount: parseAmount,
  delta: parseDelta,
};

/**
 * Reads the text of one cell as a count (件, 项), a signed change (本年增/减) or an amount of money.
 *
 * Accepts what districts print: full-width digits, 〇, commas between thousands, a unit after the number, a note
 * in brackets. An empty cell is `blank`, a dash, slash or 无 is `not_applicable`; neither is zero. Anything
 * else (a negative count, two numbers in one cell, 约30) is `unreadable`. Never throws, never converts units.
 *
 * @example parseCell('１，２３４件', 'count') // { state: 'number', value: '1234', unit: null }
 * @see 国办公开办函〔2021〕30号, 附件
 */
export function parseCell(text: string, type: ValueType): ParsedCell {
  return isPlainNumber(text) ? number(text) : PARSE[type](text);
}

/** 0, 39917: what most cells print, in every type the number that it says. */
export const isPlainNumber = (text: string): boolean => PLAIN.test(text);
const PLAIN = /^(?:0|[1-9]\d{0,8})$/;

function parse(text: string, type: ValueType): ParsedCell {
  if (text.length > MAX_LENGTH * 10 || FOOTNOTE.test(text)) return without('unreadable');
  const printed = foldSpace(text.normalize('NFKC')).replace(CHINESE_ZERO, '0');
  if (printed === '') return without('blank');
  if (NOT_APPLICABLE.test(dropSpace(printed))) return without('not_applicable');
  if (printed.length > MAX_LENGTH) return without('unreadable');
  if (SCALED_NOTE.test(printed)) {
    return type === 'amount' ? parseAmount(printed) : without('unreadable');
  }
  const [, beforeNote] = NOTE.exec(printed) ?? [];
  return PARSERS[type]((beforeNote ?? printed).trim());
}

const PARSE: Readonly<Record<ValueType, (text: string) => ParsedCell>> = {
  count: memoize((text) => parse(text, 'count')),
  amount: memoize((text) => parse(text, 'amount')),
  delta: memoize((text) => parse(text, 'delta')),
};

/** True when a whole line can only be a cell of figures: it parses as one in some type. Blank text is not one. */
export function looksLikeCell(text: string): boolean {
  if (isPlainNumber(text)) return true;
  // Prose is told without parsing it: a cell begins with a figure, a sign, or one of two words.
  if (text.length > MAX_LENGTH || !/^[\s\d０-９〇+\-−‐‑–—―－_/\\／增减↑↓无不＋(（,，]/.test(text))
    return false;
  return (['count', 'amount', 'delta'] as const).some((type) => {
    const { state } = parseCell(text, type);
    return state === 'number' || state === 'not_applicable';
  });
}

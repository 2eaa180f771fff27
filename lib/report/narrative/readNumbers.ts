import { parsePrintedNumber } from './parsePrintedNumber';

/** A number with its counter in a sentence, or a share. */
export interface PrintedNumber {
  readonly at: number;
  /** Behind the counter. */
  readonly end: number;
  readonly raw: string;
  /** Null where the number is not exact (7700余条) or not well-formed. */
  readonly value: string | null;
  readonly unit: string;
}

/** Counters; those of two characters count something else than their first (件次, 个工作日). */
const NUMBER =
  /(?<!\d[,.]|\d |[\d.第几数零〇一二两三四五六七八九十百千万亿A-Za-z~/\-—–])(\d[\d,]*(?:\.\d+)?万?|[零〇一二两三四五六七八九十百千]+)([余多来几]|以上)?(件次|人次|条次|件套|件|条|起|宗|例|份|篇|部|项|个|则|%)/g;

/** Every number of a sentence that has a counter, in order. Takes the plain form of the sentence. */
export function readNumbers(plain: string): readonly PrintedNumber[] {
  return [...plain.matchAll(NUMBER)].map((found) => {
    const [whole, raw = '', about, unit = ''] = found;
    const value = about || (unit === '%' && !/^\d/.test(raw)) ? null : parsePrintedNumber(raw);
    return { at: found.index, end: found.index + whole.length, raw, value, unit };
  });
}

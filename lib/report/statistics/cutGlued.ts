import type { Slot } from '../occurrence';
import { cutPieces } from '../splitDigits';
import type { IndicatorRow } from './indicatorTable';

/** More combinations than this are not tried. */
const MOST_TRIES = 20_000;
/** 其中：1.网站公开: the first of the rows that make up the row above. */
const FIRST_PART = /^其中[:：]?\s*(?:\(?1[.、)]|\(一\))/;
const NEXT_PART = /^(?:其中[:：]?)?\s*(?:\(?\d{1,2}[.、)]|\([一二三四五六七八九十]\))/;

type Cut = readonly Slot[];

const isOpen = ({ problem, slots }: IndicatorRow): boolean => problem !== null && slots.length > 0;

/** The ways in which the figures of a row can stand: as they do, or cut in any way without leading zeros. */
function waysOf(row: IndicatorRow, columns: number): readonly Cut[] {
  if (row.problem === null) return [row.slots];
  return row.slots.every(({ text }) => /^\d+$/.test(text)) ? cutPieces(row.slots, columns) : [];
}

const adds = (whole: Cut, parts: readonly Cut[]): boolean =>
  whole.every((slot, i) => parts.reduce((sum, part) => sum + Number(part[i]?.text), 0) === Number(slot.text));

/** Every choice of one way a row in which the first row is the sum of the others, column by column; none if too many to try. */
function fitting(ways: readonly (readonly Cut[])[]): readonly (readonly Cut[])[] {
  if (ways.reduce((product, { length }) => product * length, 1) > MOST_TRIES) return [];
  const choices = ways.reduce<readonly (readonly Cut[])[]>(
    (all, some) => all.flatMap((chosen) => some.map((way) => [...chosen, way])),
    [[]],
  );
  return choices.filter(([whole = [], ...parts]) => adds(whole, parts));
}

const settled = (row: IndicatorRow, slots: Cut, witness: IndicatorRow['witness']): IndicatorRow =>
  isOpen(row) ? { ...row, slots, problem: null, witness } : row;

/**
 * Cuts figures that are printed without a gap between the columns: 4251516 is 425 and 1516 when the rows 其中 below it add up to
 * that in both columns, and to nothing else. A row that can be cut in one way only (00) needs no sum. Others stay open.
 */
export function cutGlued(rows: readonly IndicatorRow[], columns: number): readonly IndicatorRow[] {
  if (columns < 2) return rows;
  const cut = rows.map((row) => {
    const ways = isOpen(row) ? waysOf(row, columns) : [];
    const [only] = ways;
    // 00 can be nothing but two figures; 77 may be one, beside an empty cell.
    const mayLackOne =
      isOpen(row) && Array.from({ length: columns - 1 }, (_, n) => waysOf(row, n + 1)).flat().length > 0;
    return ways.length === 1 && only && !mayLackOne ? settled(row, only, 'order') : row;
  });
  const result = [...cut];
  for (const [i, row] of cut.entries()) {
    const label = (at: number): string => cut[at]?.labels.at(-1) ?? '';
    if (!FIRST_PART.test(label(i + 1).normalize('NFKC'))) continue;
    let end = i + 2;
    while (end < cut.length && NEXT_PART.test(label(end).normalize('NFKC'))) end += 1;
    const group = [row, ...cut.slice(i + 1, end)];
    if (!group.some(isOpen)) continue;
    const [choice, ...more] = fitting(group.map((one) => waysOf(one, columns)));
    if (!choice || more.length > 0) continue;
    for (const [n, one] of group.entries()) result[i + n] = settled(one, choice[n] ?? [], 'sums');
  }
  return result;
}

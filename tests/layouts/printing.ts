import type { CellKey } from '../../lib/metrics/cellKey';
import type { Random } from '../../lib/synth/random';
import { BLANK_CELL, type Figures, type PrintedCell } from './figures';

/** Ways in which offices print figures other than as plain digits. */
export const PRINTINGS = ['plain', 'blanks', 'marks', 'full-width', 'thousands', 'suffix'] as const;
export type Printing = (typeof PRINTINGS)[number];

type Reprint = (cell: PrintedCell, key: CellKey) => PrintedCell;

const isCount = (cell: PrintedCell): boolean => /^\d+$/.test(cell.text);
const isZero = (cell: PrintedCell): boolean => cell.text === '0';
const rowOf = (key: CellKey): string => key.replace(/_(?:natural|org_[a-z]+|total)$/, '');

/** Some rows in which every zero but the total is left out or marked; the same for a whole row at a time. */
function inSomeRows(figures: Figures, random: Random, zero: PrintedCell): Reprint {
  const rows = new Map<string, boolean>();
  for (const key of figures.cells.keys()) {
    if (!rows.has(rowOf(key))) rows.set(rowOf(key), random.chance(0.4));
  }
  return (cell, key) =>
    isZero(cell) && !key.endsWith('_total') && rows.get(rowOf(key)) === true ? zero : cell;
}

const reprintOf: Readonly<Record<Printing, (figures: Figures, random: Random) => Reprint>> = {
  plain: () => (cell) => cell,
  blanks: (figures, random) => inSomeRows(figures, random, BLANK_CELL),
  marks: (figures, random) =>
    inSomeRows(figures, random, {
      text: random.pick(['/', '—', '-', '／']),
      value: null,
      state: 'not_applicable',
    }),
  'full-width': () => (cell) => ({
    ...cell,
    text: cell.text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  }),
  thousands: () => (cell) =>
    isCount(cell) ? { ...cell, text: cell.text.replace(/\B(?=(?:\d{3})+$)/g, ',') } : cell,
  suffix: (_, random) => {
    const share = random.pick([0.1, 1]);
    return (cell, key) =>
      isCount(cell) && !/fee|procurement/.test(key) && random.chance(share)
        ? { ...cell, text: `${cell.text}${/items/.test(key) ? '项' : '件'}` }
        : cell;
  },
};

/** The same figures, printed in another way; what a person reads changes only where a zero is not printed. */
export function reprint(figures: Figures, printing: Printing, random: Random): Figures {
  const change = reprintOf[printing](figures, random);
  return { ...figures, cells: new Map([...figures.cells].map(([key, cell]) => [key, change(cell, key)])) };
}

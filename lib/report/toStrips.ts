import type { LineBlock } from '../document/types';
import { isPageNumber } from '../text/isPageNumber';
import type { Slot } from './occurrence';
import { looksLikeCell } from './parseCell';

/** A run of figures in flattened text, with all labels that stand between the run before it and itself. */
export interface Strip {
  readonly labels: readonly string[];
  readonly slots: readonly Slot[];
  /** Place of the last label. */
  readonly where: string;
}

/**
 * The lines without numbers of pages, which stand in the midst of a row where a page ends there. The gaps around them
 * are those of the page and no empty cells.
 */
function withoutPageNumbers(lines: readonly LineBlock[], usual: number): readonly LineBlock[] {
  const isBehind = (i: number): boolean => i > 0 && isPageNumber(lines[i - 1]?.text ?? '');
  return lines.flatMap((line, i) =>
    isPageNumber(line.text) ? [] : [isBehind(i) ? { ...line, gap: usual } : line],
  );
}

/** How many empty lines usually stand between two cells: the commonest gap between figures that follow each other. */
function usualGap(lines: readonly LineBlock[], isCell: readonly boolean[]): number {
  const counts = new Map<number, number>();
  for (const [i, { gap }] of lines.entries()) {
    if (isCell[i] && isCell[i - 1]) counts.set(gap, (counts.get(gap) ?? 0) + 1); // count of lines, not a measure
  }
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return usual?.[0] ?? 0; // no two figures in a row: nothing to infer
}

/**
 * How many cells were printed empty before a line, from the empty lines there: a text with one cell a line
 * and `usual` empty lines between cells shows each empty cell as `usual + 1` more of them.
 */
function emptyCellsBefore(gap: number, usual: number): number {
  const cells = (gap - usual) / (usual + 1);
  return Number.isInteger(cells) && cells > 0 ? cells : 0;
}

const isCellLine = ({ text, isCell }: LineBlock): boolean =>
  looksLikeCell(text) || (isCell === true && text === '');

/**
 * Cuts the lines of a flattened page (one cell a line) into runs of figures and the labels before each.
 * Empty cells show only as wider gaps: they are put back as empty slots inside a run; whether the run then
 * has the right length is for the reader of the table to judge.
 */
export function toStrips(printed: readonly LineBlock[]): readonly Strip[] {
  const usual = usualGap(printed, printed.map(isCellLine));
  const lines = withoutPageNumbers(printed, usual);
  const isCell = lines.map(isCellLine);
  const strips: Strip[] = [];
  let labels: string[] = [];
  let where = '';
  let slots: Slot[] = [];

  for (const [i, line] of lines.entries()) {
    if (!isCell[i]) {
      if (slots.length > 0) {
        strips.push({ labels, slots, where });
        labels = [];
        slots = [];
      }
      labels.push(line.text);
      where = line.where;
      continue;
    }
    const blanks = line.isCell ? 0 : emptyCellsBefore(line.gap, usual);
    for (let blank = 0; blank < blanks; blank += 1)
      slots.push({ text: '', where: line.where, inferred: true });
    slots.push({ text: line.text, where: line.where });
  }
  if (slots.length > 0) strips.push({ labels, slots, where });
  return strips;
}

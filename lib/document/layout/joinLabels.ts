import type { Line } from './mergeRules';
import type { TableLine } from './tableLine';
import { heightOf, middleOf } from './toLines';

/** Of the text's height: lines of one label follow each other at most this far, middle to middle. */
const LEADING = 1.9;
/** Of the text's height: how exactly a row's figures stand at the middle of its label. */
const CENTRED = 0.2;
/** More lines than a label is broken over, above or below its figures. */
const MAX_LINES = 3;

const isLabel = (row: TableLine | undefined): row is TableLine =>
  row !== undefined && row.figures.length === 0;
const middle = (row: TableLine): number => middleOf(row.line);

const merged = (rows: readonly TableLine[], figures: TableLine): TableLine => ({
  line: figures.line,
  label: rows.flatMap(({ label }) => label),
  figures: figures.figures,
});

/** Rows that lie between the same two level lines, with figures once, are one row. */
function joinRuled(rows: readonly TableLine[], ruled: readonly Line[]): readonly TableLine[] {
  const bandOf = (row: TableLine): number => ruled.filter(({ at }) => at < middle(row)).length;
  const groups: TableLine[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] && bandOf(last[0]) === bandOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [figures, ...more] = group.filter((row) => !isLabel(row));
    return figures && more.length === 0 ? [merged(group, figures)] : group;
  });
}

/** The rows around one of bare figures that its label is printed on, when there is only one way to take them. */
function labelAround(rows: readonly TableLine[], at: number): readonly [from: number, to: number] | null {
  const own = rows[at];
  if (!own || own.label.length > 0) return null;
  const ways: (readonly [number, number])[] = [];
  for (let above = 1; above <= MAX_LINES; above += 1) {
    for (let below = 1; below <= MAX_LINES; below += 1) {
      const lines = [...rows.slice(at - above, at), ...rows.slice(at + 1, at + below + 1)];
      const [first, last] = [lines[0], lines.at(-1)];
      if (at < above || lines.length < above + below || !lines.every(isLabel) || !first || !last) continue;
      const height = heightOf(first.line);
      const isTight = lines.every((row, i) => {
        const next = lines[i + 1];
        return !next || middle(next) - middle(row) <= LEADING * height;
      });
      const isCentred = Math.abs((middle(first) + middle(last)) / 2 - middle(own)) <= CENTRED * height;
      if (isTight && isCentred) ways.push([at - above, at + below]);
    }
  }
  const [only] = ways;
  return ways.length === 1 && only ? only : null;
}

/**
 * Joins labels that are printed around their figures: (二)部分公开（区分处理的… on two lines with the figures between.
 * Level lines of the table say what one row is; without them only figures exactly at the middle of tightly set label
 * lines, and no other such reading, do. Otherwise label and figures stay rows of their own.
 */
export function joinLabels(rows: readonly TableLine[], ruled: readonly Line[]): readonly TableLine[] {
  if (ruled.length > 0) return joinRuled(rows, ruled);
  const spans = rows.flatMap((_, at) => {
    const span = labelAround(rows, at);
    return span ? [{ at, from: span[0], to: span[1] }] : [];
  });
  const isClear = (span: (typeof spans)[number]): boolean =>
    spans.every((other) => other === span || other.to < span.from || other.from > span.to);
  const clear = spans.filter(isClear);
  return rows.flatMap((row, i) => {
    const span = clear.find(({ from, to }) => i >= from && i <= to);
    if (!span) return [row];
    return span.at === i ? [merged(rows.slice(span.from, span.to + 1), row)] : [];
  });
}

import { foldSpace } from '../../text/foldSpace';
import type { PositionedText } from '../positioned';
import { cellText } from './cellText';
import { type Band, bandOf, bandsUnder } from './columnBands';
import type { PlacedCell } from './placedTable';
import type { TableLine } from './tableLine';
import { centreOf } from './toLines';

/** Of the text's height: words of a label this far apart are two labels, a group and its row. */
const LABEL_GAP = 1;
/** Left edges nearer than this stand in line; points. */
const SAME_EDGE = 3;

/** Where the inner labels begin when groups stand in a column of their own before them; null when there is one column. */
function innerLabelsAt(rows: readonly TableLine[]): number | null {
  const starts = rows.flatMap(({ label, figures }) => {
    const [last, before] = [label.at(-1), label.at(-2)];
    const isApart = last && before && last.left - before.right > LABEL_GAP * (last.bottom - last.top);
    return isApart && figures.length > 0 ? [last.left] : [];
  });
  const [first] = starts;
  const inLine = first !== undefined && starts.every((start) => Math.abs(start - first) <= SAME_EDGE);
  return inLine ? Math.min(...starts) - SAME_EDGE : null;
}

const cell = (words: readonly PositionedText[], left: number, right: number): PlacedCell => ({
  text: foldSpace(cellText(words)),
  left,
  right,
  rowspan: 1,
});

/** Lays rows out over columns: each figure in the column of its band, headers over the bands that they head. */
export function placeRows(
  rows: readonly TableLine[],
  bands: readonly Band[],
): readonly (readonly PlacedCell[])[] {
  const words = rows.flatMap(({ line }) => line.words);
  const firstBand = bands[0]?.left ?? Number.NaN;
  const labelEnds = rows
    .filter(({ figures }) => figures.length > 0)
    .flatMap(({ label }) => label.map(({ right }) => right))
    .filter((right) => right < firstBand);
  const outerLeft = Math.min(...words.map(({ left }) => left), firstBand - 2);
  const outerRight = Math.max(...words.map(({ right }) => right), bands.at(-1)?.right ?? Number.NaN);
  const labelEnd = labelEnds.length > 0 ? (Math.max(...labelEnds) + firstBand) / 2 : firstBand - 1;
  const inner = innerLabelsAt(rows);
  const edges = [
    labelEnd,
    ...bands.slice(1).map((band, i) => ((bands[i]?.right ?? band.left) + band.left) / 2),
    outerRight,
  ];
  const edge = (i: number): number => edges[i] ?? outerRight;

  const labelCells = (label: readonly PositionedText[]): readonly PlacedCell[] => {
    if (inner === null) return [cell(label, outerLeft, labelEnd)];
    const outside = label.filter(({ left }) => left < inner);
    const inside = label.filter(({ left }) => left >= inner);
    // A label of the outer level runs on over the column of the inner ones.
    if (inside.length === 0) return [cell(outside, outerLeft, labelEnd)];
    return [cell(outside, outerLeft, inner), cell(inside, inner, labelEnd)];
  };
  const figureCells = (figures: readonly PositionedText[]): readonly PlacedCell[] =>
    bands.map((_, i) =>
      cell(
        figures.filter((word) => bandOf(bands, word) === i),
        edge(i),
        edge(i + 1),
      ),
    );

  const headerCells = (row: TableLine): readonly PlacedCell[] => {
    const label = row.line.words.filter((word) => centreOf(word) < labelEnd);
    const spans: { from: number; to: number; words: PositionedText[] }[] = [];
    for (const word of row.line.words.filter((one) => !label.includes(one))) {
      const under = bandsUnder(bands, word);
      const tile = edges.findLastIndex((left) => left <= centreOf(word));
      const from = under[0] ?? Math.min(tile, bands.length - 1);
      const last = spans.at(-1);
      if (last && from <= last.to) last.words.push(word);
      else spans.push({ from, to: under.at(-1) ?? from, words: [word] });
    }
    const cells: PlacedCell[] = [...labelCells(label)];
    for (let i = 0; i < bands.length; i += 1) {
      const span = spans.find(({ from }) => from === i);
      cells.push(span ? cell(span.words, edge(i), edge(span.to + 1)) : cell([], edge(i), edge(i + 1)));
      if (span) i = span.to;
    }
    return cells;
  };

  return rows.map((row) => {
    if (row.figures.length > 0) return [...labelCells(row.label), ...figureCells(row.figures)];
    const isLabel = row.line.words.every(({ left }) => left < labelEnd);
    // A label without figures takes the whole row: that its figures are empty was not seen.
    const startsLeft = isLabel || (row.line.words[0]?.left ?? labelEnd) < outerLeft + SAME_EDGE;
    return isLabel || (startsLeft && row.line.words.length === 1)
      ? [cell(row.line.words, outerLeft, outerRight)]
      : headerCells(row);
  });
}

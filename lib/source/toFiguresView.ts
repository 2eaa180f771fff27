import { decodeText } from '../document/decodeText';
import { parseFigureRows } from '../report/parseFigureRows';
import { hideUnlessFigure } from '../text/hideContacts';
import type { SourceCell, SourceView, Target } from './toSourceView';

const cell = (text: string, where: string, isHere = false): SourceCell => ({
  text,
  where,
  isHere,
  rowspan: 1,
  colspan: 1,
});

/** The rows of one report in a figures file as a table (place, key, printed text), the figure asked for marked. */
export function toFiguresView(
  bytes: Uint8Array,
  places: readonly string[],
  target: Target | null,
): SourceView {
  const own = new Set(places);
  const rows = parseFigureRows(decodeText(bytes)).rows.flatMap((row) => {
    const where = `row:${row.line}`;
    if (!own.has(where)) return [];
    const isHere = where === target?.where;
    return [
      [
        cell(`第 ${row.line} 行`, `${where}/line`),
        cell(hideUnlessFigure(row.key ?? ''), `${where}/key`),
        cell(hideUnlessFigure(row.raw ?? ''), where, isHere),
      ],
    ];
  });
  return {
    blocks: [{ kind: 'table', number: 1, rows }],
    isFound: rows.some((cells) => cells.some(({ isHere }) => isHere)),
    before: 0,
    after: 0,
  };
}

import type { ColumnSpelling } from '../metrics/columnSpellings';
import type { FlowToken } from './lexFlow';
import type { Occurrence, Slot } from './occurrence';
import { pairByOrder } from './pairColumns';
import { type PairedRow, table2Row } from './table2';

type Figures = Extract<FlowToken, { kind: 'figures' }>;
type Row = Extract<FlowToken, { kind: 'row2' }>;

/** — 3 — among figures: a page number, or three cells of which two print a dash. */
export const hasPageNumber = (pieces: readonly Slot[]): boolean =>
  /[-–—−] ?\d{1,3} ?[-–—−]/.test(pieces.map(({ text }) => text).join(' '));

/** A page number that stands where no figures are expected. */
const isPageNumber = ({ pieces }: Figures): boolean =>
  /^[-–—−] ?\d{1,3} ?[-–—−]$/.test(pieces.map(({ text }) => text).join(' '));

/**
 * The cells of a row of table 2: one piece a column. Figures without gaps are told apart only if all are 0: any others
 * could also be fewer and larger ones beside empty cells.
 */
function cellsOfRow(pieces: readonly Slot[], columns: readonly ColumnSpelling[]): PairedRow | null {
  if (hasPageNumber(pieces)) return null;
  if (pieces.length === columns.length) return pairByOrder(columns, pieces);
  const [zeros] = pieces;
  const isZeros = zeros !== undefined && pieces.length === 1 && zeros.text === '0'.repeat(columns.length);
  return isZeros
    ? pairByOrder(
        columns,
        [...zeros.text].map((text) => ({ ...zeros, text })),
      )
    : null;
}

/**
 * One block of table 2 in running text: the columns of its header, then labels and figures in turn. Each label stands
 * before its figures, or each behind them; which of the two shows in how the block begins and ends. A block in which
 * they do not take turns is open.
 */
export function readFlowBlock(
  columns: readonly ColumnSpelling[],
  tokens: readonly (Row | Figures)[],
): readonly Occurrence[] {
  const [first] = tokens;
  const turns = first?.kind === 'figures' && isPageNumber(first) ? tokens.slice(1) : tokens;
  const isBefore = turns[0]?.kind === 'row2';
  const takeTurns = turns.every(({ kind }, i) => (kind === 'row2') === ((i % 2 === 0) === isBefore));
  const rows = turns.flatMap((token) => (token.kind === 'row2' ? [token] : []));
  // A last label without figures may have lost its own, or the block its first, and then each label stands behind its figures:
  // a row of - 3 - looks like the number of a page.
  if (!takeTurns || turns.length % 2 !== 0)
    return rows.flatMap((row) => table2Row(row.row, null, [], row.where, 'order'));
  return turns.flatMap((token, i): readonly Occurrence[] => {
    if (token.kind !== 'row2') return [];
    const figures = turns[isBefore ? i + 1 : i - 1];
    if (figures?.kind !== 'figures') return [];
    // Several figures of which one sticks to a word may have lost a part, or gained one.
    const isStuck = figures.pieces.length > 1 && !figures.isParted;
    const cells = isStuck ? null : cellsOfRow(figures.pieces, columns);
    return table2Row(token.row, cells, figures.pieces, figures.where, 'order');
  });
}

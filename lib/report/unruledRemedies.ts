import { cellsAbove, type Grid, type GridCell } from '../grid/toGrid';
import { normalizeLabel } from '../text/normalizeLabel';
import { REMEDY_COLUMNS, TABLE_4_KEYS } from './columnHeaders';

const BLOCKS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const GROUP_WORDS = new Set([...BLOCKS, '行政诉讼']);
const LEAVES = BLOCKS.flatMap(() => REMEDY_COLUMNS);

/**
 * The fifteen figures of table 4 where no rules are drawn, so that the names of its blocks span nothing: in each column the
 * words above the figure, read downwards, name 结果维持 … 总计, three times over, and the blocks are named from left to right
 * in the form's order. Null where anything else stands there, or where an empty place may be a lost figure.
 */
export function unruledRemedies(
  grid: Grid,
  headerRows: readonly number[],
  cells: readonly GridCell[],
): readonly GridCell[] | null {
  if (!grid.isUnruled) return null;
  const figures = cells.slice(cells.findIndex(({ text }) => text !== ''));
  if (figures.length !== TABLE_4_KEYS.length || figures.some(({ text }) => text === '')) return null;

  const leaves = figures.map(({ left, right }) =>
    cellsAbove(grid, headerRows, left, right)
      .map(({ text }) => normalizeLabel(text))
      .filter((label) => !GROUP_WORDS.has(label))
      .join(''),
  );
  if (!leaves.every((leaf, i) => leaf === LEAVES[i])) return null;

  const named = headerRows.flatMap((row) => grid.at[row] ?? []).filter((cell) => cell !== undefined);
  const lefts = BLOCKS.map((block) => named.find(({ text }) => normalizeLabel(text) === block)?.left);
  const inOrder = lefts.every((left, i) => {
    const next = lefts[i + 1];
    return left !== undefined && (i === lefts.length - 1 || (next !== undefined && left < next));
  });
  return inOrder ? figures : null;
}

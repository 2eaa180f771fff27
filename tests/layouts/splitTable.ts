import type { FormCell, FormTable } from './form';

/** A cell cut by a page break: the part above keeps the text; the part below repeats it or is empty. */
function cut(cell: FormCell, above: number, repeat: boolean): readonly [FormCell, FormCell] {
  return [
    { ...cell, rowspan: above },
    { ...cell, text: repeat ? cell.text : '', rowspan: cell.rowspan - above },
  ];
}

/**
 * The two parts of a table that a page break divides before row `at`. Cells that span the break stand in both parts;
 * they come from columns of labels, hence first in their row.
 */
export function splitTable(table: FormTable, at: number, repeat: boolean): readonly [FormTable, FormTable] {
  const continued: FormCell[] = [];
  const above = table.rows.slice(0, at).map((row, i) =>
    row.map((cell) => {
      if (i + cell.rowspan <= at) return cell;
      const [upper, lower] = cut(cell, at - i, repeat);
      continued.push(lower);
      return upper;
    }),
  );
  const [first = [], ...rest] = table.rows.slice(at);
  return [
    { ...table, rows: above },
    { ...table, rows: [[...continued, ...first], ...rest] },
  ];
}

/** How many rows at the top of a table are headers only. */
export function headRows(table: FormTable): number {
  return table.rows.findIndex((row) => row.some(({ role }) => role !== 'head'));
}

/** The rectangle of a table: each place names its cell, and whether it is the cell's first place. */
export function layOut(table: FormTable): { readonly cell: FormCell; readonly isFirst: boolean }[][] {
  const grid: { readonly cell: FormCell; readonly isFirst: boolean }[][] = table.rows.map(() => []);
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1) {
        for (let dx = 0; dx < cell.colspan; dx += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = { cell, isFirst: dy === 0 && dx === 0 };
        }
      }
    }
  });
  return grid;
}

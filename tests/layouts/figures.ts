import type { Truth, TruthCell } from '../../lib/checks/score';
import type { CellKey } from '../../lib/metrics/cellKey';
import { cellsOf } from '../../lib/metrics/editions';
import type { Edition, TableNo } from '../../lib/metrics/types';

/** One figure as a document prints it, and what a person reads in it. */
export interface PrintedCell extends Pick<TruthCell, 'value' | 'state'> {
  readonly text: string;
}

/** All figures of one report, with the form of each table; the tables of a report need not be of one form. */
export interface Figures {
  readonly editions: Readonly<Record<TableNo, Edition>>;
  readonly cells: ReadonlyMap<CellKey, PrintedCell>;
}

export const TABLES = [2, 3, 4] as const satisfies readonly TableNo[];

export const numberCell = (value: string, text = value): PrintedCell => ({ text, value, state: 'number' });
export const BLANK_CELL: PrintedCell = { text: '', value: null, state: 'blank' };

/** Keys of the cells that a report of these forms prints, in printed order. */
export const keysOf = (editions: Figures['editions']): readonly CellKey[] =>
  TABLES.flatMap((table) => cellsOf(editions[table], table));

/** What a person who reads these figures notes. */
export function truthOf({ cells }: Figures): Truth {
  return new Map([...cells].map(([key, { value, state }]) => [key, { value, state }]));
}

function editionsOf(truth: Truth): Figures['editions'] {
  return {
    2: truth.has('t2_regulations_made') ? '2019' : '2021',
    3: truth.has('t3_other_all_total') ? '2019' : '2021',
    4: '2021',
  };
}

/**
 * The figures of a real report, to be printed anew. A cell that its document did not settle is printed as the one
 * value it may be, or blank; so is a cell that the truth lacks. Blank is printed as nothing, 不适用 as a dash.
 */
export function figuresOf(truth: Truth): Figures {
  const editions = editionsOf(truth);
  const cells = keysOf(editions).map((key): [CellKey, PrintedCell] => {
    const cell = truth.get(key);
    const value = cell?.value ?? cell?.mayBe?.[0];
    if (value !== undefined) return [key, numberCell(value)];
    return [
      key,
      cell?.state === 'not_applicable' ? { text: '—', value: null, state: cell.state } : BLANK_CELL,
    ];
  });
  return { editions, cells: new Map(cells) };
}

import type { CellKey } from '../metrics/cellKey';
import type { CellState } from './types';

/** The text of one cell and its place in the source. */
export interface Slot {
  readonly text: string;
  readonly where: string;
  /** True for an empty cell that is seen only as a wider gap between lines: to be confirmed by the sums of its row. */
  readonly inferred?: true;
}

/**
 * How sure a sighting is. `grid`: the figure stands in the row of its label and under the header of its column.
 * `order`: beside its label, in the form's order. `sums`: only the sums of the form tell where it belongs.
 */
export const WITNESSES = ['grid', 'order', 'sums'] as const;
export type Witness = (typeof WITNESSES)[number];

/**
 * One sighting of figures in the document. A cell printed twice gives two sightings: `settleCells` compares them.
 * `cell`: found under its own labels. `open`: the row was found but its figures cannot be told apart.
 */
export type Occurrence =
  | {
      readonly kind: 'cell';
      readonly key: CellKey;
      readonly raw: string;
      readonly state: CellState;
      readonly value: string | null;
      readonly where: string;
      readonly witness: Witness;
      /** A conversion that was made, in Chinese; absent when the value is as printed. */
      readonly conversion?: string;
    }
  | {
      readonly kind: 'open';
      readonly keys: readonly CellKey[];
      readonly slots: readonly Slot[];
      readonly where: string;
      /** Why, in Chinese, for the finding. */
      readonly reason: string;
    };

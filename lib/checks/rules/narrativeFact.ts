import type { CellKey } from '../../metrics/cellKey';

/** A figure told in a sentence of the report, with the sentence as evidence. */
export interface NarrativeFact {
  /** What it is about: `received`, `closed`, `carried_in`, `granted`, `recon`, `normative_issued`, `by_letter`, `share` … */
  readonly topic: string;
  /** The same in words: 收到申请. */
  readonly label: string;
  readonly value: number;
  /** True where the sentence says that there was none: 未收到申请. */
  readonly none: boolean;
  readonly sentence: string;
  /** Place in the source. */
  readonly place: string;
  /** The table says the same when the sum of any one of these lists of cells is the figure; none: no table holds it. */
  readonly cells: readonly (readonly CellKey[])[];
  /** Of a `share`: the topic of the figure it accompanies. */
  readonly of: string | null;
}

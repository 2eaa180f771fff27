import type { CellKey } from '../metrics/cellKey';
import { metricsOf } from '../metrics/editions';
import type { KnownMetric } from '../metrics/reported';
import type { Occurrence, Slot, Witness } from './occurrence';
import { totalHolds } from './rowSums';
import { toOccurrence } from './toOccurrence';

/** The metrics of table 4 by cell; each has one cell, the same in both editions. */
const REMEDIES: ReadonlyMap<CellKey, KnownMetric> = new Map(
  metricsOf('2021', 4).map((metric) => [metric.key, metric]),
);
/** Four outcomes and their total. */
const BLOCK = 5;

/** Figures of table 4 in its blocks 行政复议, 未经复议直接起诉, 复议后起诉. */
export const remedyBlocks = (slots: readonly Slot[]): readonly (readonly Slot[])[] =>
  Array.from({ length: Math.ceil(slots.length / BLOCK) }, (_, i) => slots.slice(i * BLOCK, (i + 1) * BLOCK));

/** True when each block prints the total that its parts make. */
export const remediesAdd = (slots: readonly Slot[]): boolean => remedyBlocks(slots).every(totalHolds);

/** Sightings of cells of table 4, each with its figure. */
export const remedySightings = (
  pairs: readonly (readonly [CellKey, Slot])[],
  witness: Witness,
): Occurrence[] =>
  pairs.flatMap(([key, slot]) => {
    const metric = REMEDIES.get(key);
    return metric ? [toOccurrence(metric, key, slot, witness)] : [];
  });

import { createHash } from 'node:crypto';
import type { ReadOutcome } from '../report/types';

/** What makes two reports the same. */
export interface Content {
  readonly report: Pick<ReadOutcome['report'], 'editions'>;
  readonly cells: readonly Pick<ReadOutcome['cells'][number], 'key' | 'state' | 'value'>[];
  readonly local: ReadOutcome['local'];
}

/** Two reports with this hash alike say the same: same editions, same state and value in every cell and local figure. */
export function outcomeHash({ report, cells, local }: Content): string {
  const values = cells.map(({ key, state, value }) => `${key}\t${state}\t${value}`).toSorted();
  const { statistics, ...tables } = report.editions;
  // Reports without a statistics table keep the hash they had before there was one.
  const older =
    statistics === null
      ? []
      : [statistics, local.map(({ labels, column, state, value }) => [labels, column, state, value])];
  return createHash('sha256')
    .update(JSON.stringify([tables, values, ...older]))
    .digest('hex');
}

import { say } from '../language/say';
import type { MetricKey } from '../metrics/catalogue';
import type { Histogram } from './quantiles';
import type { Ranking } from './ranking';
import { unitLabel } from './unitLabel';

/** How a metric spreads over units alike, and where some of them stand. */
export interface Distribution {
  readonly metric: MetricKey;
  readonly histogram: Histogram;
  /** Median and pooled value first, then marked units. */
  readonly marks: readonly { readonly label: string; readonly value: number; readonly isUnit: boolean }[];
}

/** Fewer bars than this say all that there is to say. */
const FEWEST = 20;

/** The distribution of a ranking; null where so few units have a value that the bars themselves show it. */
export function toDistribution({ query, rows, histogram, median, valued }: Ranking): Distribution | null {
  if (histogram === null || median === null || valued < FEWEST) return null;
  return {
    metric: query.metric,
    histogram,
    marks: [
      { label: say({ zh: '中位数', en: 'Median' }), value: median, isUnit: false },
      ...rows.flatMap(({ unit, measure, isMarked }) =>
        isMarked && measure.kind === 'value'
          ? [{ label: unitLabel(unit), value: measure.value, isUnit: true }]
          : [],
      ),
    ],
  };
}

import type { MetricKey } from '../metrics/catalogue';
import type { Mark } from '../metrics/rows';
import { worstMark } from '../metrics/worstMark';
import type { ScatterQuery } from '../query/scatterQuery';
import { dotsOf, type Scatter, type ScatterUnit } from './scatter';
import { axisLabel } from './scatterAxes';
import { unitLabel } from './unitLabel';

/**
 * A unit's dot. A tuple, because three thousand of them cross to the browser: name, the two values, that of the third metric (null
 * where it is missing or not asked for), the number of its group (−1 without), how it is drawn, and what was found of its figures.
 */
export type Dot = readonly [
  name: string,
  x: number,
  y: number,
  size: number | null,
  group: number,
  /** `far` and `marked` dots bear their names; a `small` one rests on few cases. */
  look: 'plain' | 'small' | 'far' | 'marked',
  found: Mark['severity'] | null,
];

/** What a chart of dots needs, and nothing more. */
export interface ScatterPlot {
  readonly x: MetricKey;
  readonly y: MetricKey;
  /** What the axes are called. */
  readonly names: { readonly x: string; readonly y: string };
  readonly size: MetricKey | null;
  readonly xscale: ScatterQuery['xscale'];
  readonly yscale: ScatterQuery['yscale'];
  readonly groups: readonly string[];
  readonly dots: readonly Dot[];
}

/** Files have six places; more would only be sent. */
const round = (value: number): number => Number(value.toFixed(6));

const lookOf = ({ isMarked, isFar, isSmall }: ScatterUnit): Dot[5] =>
  isMarked ? 'marked' : isFar ? 'far' : isSmall ? 'small' : 'plain';

/** The dots of a scatter, in its order. */
export function toScatterPlot(scatter: Scatter): ScatterPlot {
  const { x, y, size, xscale, yscale } = scatter.query;
  return {
    x,
    y,
    names: { x: axisLabel(scatter.query, 'x'), y: axisLabel(scatter.query, 'y') },
    size: size ?? null,
    xscale,
    yscale,
    groups: scatter.groups,
    dots: dotsOf(scatter).map((row): Dot => {
      const found = worstMark([row.x, row.y].flatMap((measure) => measure.mark ?? []));
      return [
        unitLabel(row.unit),
        round(row.x.value),
        round(row.y.value),
        row.size?.kind === 'value' ? round(row.size.value) : null,
        row.group === null ? -1 : scatter.groups.indexOf(row.group),
        lookOf(row),
        found?.severity ?? null,
      ];
    }),
  };
}

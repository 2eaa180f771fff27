import type { FigureAt, FigureMap } from '../../lib/metrics/figureMap';

/** What a map has for a figure; undefined where it has nothing. */
export const figureIn = <Value>(
  map: FigureMap<Value>,
  { unitId, year, metric, applicant }: FigureAt,
): Value | undefined => map.get(year)?.get(metric)?.get(applicant)?.get(unitId);

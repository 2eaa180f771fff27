import { listed } from '../language/listed';
import type { UnitRow } from '../metrics/rows';
import { unitLabel } from './unitLabel';

/** More names than this make no title. */
export const MOST_NAMED = 3;

/** The bodies shown, where they are few enough to stand in a title: 南宁市、柳州市; empty where there are more, or none. */
export const namesOfFew = (units: readonly UnitRow[]): string =>
  units.length > MOST_NAMED ? '' : listed(units.map(unitLabel));

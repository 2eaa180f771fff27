import type { Both } from '../language/language';
import { listed } from '../language/listed';
import type { UnitRow } from '../metrics/rows';
import { unitLabel } from './unitLabel';

/** More names than this make no title. */
export const MOST_NAMED = 3;

/** Words for what is shown, with the bodies it is shown of where they are few: 南宁市、柳州市的本年新收申请; the words alone where there are more, or none. */
export function ofFew(units: readonly UnitRow[], { zh, en }: Both): Both {
  if (units.length === 0 || units.length > MOST_NAMED) return { zh, en };
  const names = listed(units.map(unitLabel));
  return { zh: `${names}的${zh}`, en: `${en}: ${names}` };
}

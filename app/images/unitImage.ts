import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadUnitProfile } from '../../lib/load/loadUnitProfile';
import { UNIT_PARAMS, unitIdPath, unitQuery, unitSearch } from '../../lib/query/unitsQuery';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** How a unit's results divide over the years: the chart of its page. */
export const unitImage: ImageView = {
  load: async (search, given) => {
    const id = unitIdPath.safeParse(given);
    const query = unitQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, UNIT_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const profile = id.success ? await loadUnitProfile(db(), id.data, query.data) : null;
    if (!profile) return notFoundText(say({ zh: '没有这个单位。', en: 'There is no such body.' }));
    if (profile.reports.length === 0)
      return notFoundText(say({ zh: '还没有这个单位的报告。', en: 'There is no report of this body yet.' }));
    const asked = unitSearch(query.data);
    return {
      drawing: drawChart({ kind: 'composition', composition: profile.outcomes }),
      title: say({
        zh: `${profile.unit.shortName}：申请办理结果的构成`,
        en: `${profile.unit.shortName}: what became of requests`,
      }),
      notes: [],
      path: `/units/${profile.unit.id}${asked === '' ? '' : `?${asked}`}`,
      version: query.data.version,
    };
  },
};

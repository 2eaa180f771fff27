import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadRegion } from '../../lib/load/loadRegion';
import { metricOf } from '../../lib/metrics/catalogue';
import { REGION_PARAMS, regionAddress, regionPath, regionQuery } from '../../lib/query/regionQuery';
import { describePeers } from '../../lib/result/describePeers';
import { mixtures } from '../../lib/result/mixtures';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, unknownValue } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The bars of /regions/[code]. */
export const regionImage: ImageView = {
  load: async (search, given) => {
    const code = regionPath.safeParse(given);
    const query = regionQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, REGION_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = code.success ? await loadRegion(db(), code.data, query.data) : null;
    if (!page) return notFoundText(say({ zh: '没有这个地区。', en: 'There is no such place.' }));
    const { year } = query.data;
    if (year && !page.years.includes(year))
      return unknownValue(
        'year',
        String(year),
        say({
          zh: `已有报告的年度：${page.years.join('、')}。`,
          en: `Years with reports: ${page.years.join(', ')}.`,
        }),
      );
    const { region } = page;
    if (!region || region.ranking.valued === 0)
      return notFoundText(
        say({ zh: '所选年度没有下级的数。', en: 'There are no figures below it in that year.' }),
      );
    const { ranking, parent } = region;
    const peers = describePeers(ranking.peers);
    return {
      drawing: drawChart({ kind: 'ranking', ranking }),
      title: say({
        zh: `${parent.shortName}的下级，${region.query.year} 年${metricOf(region.query.metric).label}`,
        en: `${metricOf(region.query.metric).labelEn} below ${parent.shortName}, ${region.query.year}`,
      }),
      notes: [
        say({
          zh: `${peers === '' ? '' : `${peers}。`}含 ${ranking.valued} / ${ranking.expected ?? '不明'} 个单位。`,
          en: `${peers === '' ? '' : `${peers}. `}${ranking.valued} of ${ranking.expected ?? 'an unknown number of'} bodies.`,
        }),
        ...mixtures(ranking),
      ],
      path: regionAddress(parent.id, region.query),
      version: query.data.version,
    };
  },
};

import { LIGHT } from '../../lib/chart/palette';
import { tileSvg, tilesSize } from '../../lib/chart/tileSvg';
import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadTiles } from '../../lib/load/loadOverview';
import { metricOf } from '../../lib/metrics/catalogue';
import { OVERVIEW_PARAMS, overviewQuery, overviewSearch } from '../../lib/query/overviewQuery';
import { describePeers } from '../../lib/result/describePeers';
import { badRequest, notFoundText, nothingLoaded, unknownValue } from '../responses';
import type { ImageView } from './imageView';

/** The province tiles of the first page. */
export const tilesImage: ImageView = {
  load: async (search) => {
    const query = overviewQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, OVERVIEW_PARAMS);
    const found = await loadTiles(db(), query.data);
    if (!found) return notFoundText(nothingLoaded());
    if (query.data.year && !found.years.includes(query.data.year))
      return unknownValue(
        'year',
        String(query.data.year),
        say({
          zh: `已有报告的年度：${found.years.join('、')}。`,
          en: `Years with reports: ${found.years.join(', ')}.`,
        }),
      );
    const { tiles } = found;
    return {
      drawing: { svg: tileSvg(tiles, LIGHT), ...tilesSize(tiles) },
      title: say({
        zh: `${tiles.year} 年各${tiles.layout === 'list' ? '地' : '省'}${metricOf(tiles.metric).label}`,
        en: `${metricOf(tiles.metric).labelEn} by ${tiles.layout === 'list' ? 'place' : 'province'}, ${tiles.year}`,
      }),
      notes: [
        say({
          zh: `${tiles.layout === 'list' ? '每条' : '每格'}为${describePeers(tiles.peers) || '各单位'}合并，小字是有数的单位 / 应有的单位${tiles.layout === 'list' ? '' : '；示意方格，不表示边界'}。`,
          en: `Each ${tiles.layout === 'list' ? 'bar' : 'tile'} pools ${describePeers(tiles.peers) || 'all bodies'}; in small print bodies with a figure / bodies expected${tiles.layout === 'list' ? '' : '. A diagram, not a map'}.`,
        }),
      ],
      path: `/?${overviewSearch({ metric: tiles.metric, year: tiles.year })}`,
    };
  },
};

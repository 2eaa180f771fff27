import { MOST_BARS } from '../../lib/chart/rankBars';
import { db } from '../../lib/db/client';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadRanking } from '../../lib/load/loadRanking';
import { columnLabel } from '../../lib/metrics/columnLabel';
import { RANK_PARAMS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { describePeers } from '../../lib/result/describePeers';
import { mixtures } from '../../lib/result/mixtures';
import { peersName } from '../../lib/result/peersName';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, nothingLoaded, unknownUnit, unknownValue } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The chart of /rank with the same parameters. */
export const rankImage: ImageView = {
  load: async (search) => {
    const query = rankQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, RANK_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadRanking(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
    if (year && !page.years.includes(year))
      return unknownValue(
        'year',
        String(year),
        say({
          zh: `已有报告的年度：${page.years.join('、')}。`,
          en: `Years with reports: ${page.years.join(', ')}.`,
        }),
      );
    const { ranking } = page;
    const [peers, who] = [describePeers(ranking.peers), peersName(ranking.peers)];
    const column = columnLabel(ranking.query.metric, ranking.query.applicant);
    return {
      drawing: drawChart({ kind: 'ranking', ranking }),
      title: say({
        zh: `${ranking.query.year} 年${page.parent?.shortName ?? ''}${who}的${column.label}`,
        en: `${column.labelEn}: ${who}${page.parent ? ` below ${page.parent.shortName}` : ''}, ${ranking.query.year}`,
      }),
      notes: [
        say({
          zh: `${peers === '' ? '' : `同类比较：${peers}。`}${ranking.valued} 家有数${ranking.valued > MOST_BARS ? `，图中为前 ${MOST_BARS} 家` : ''}。`,
          en: `${peers === '' ? '' : `Like with like: ${peers}. `}${counted(ranking.valued, 'body', 'bodies')} with a figure${ranking.valued > MOST_BARS ? `, the first ${MOST_BARS} in the chart` : ''}.`,
        }),
        ...mixtures(ranking),
      ],
      path: `/rank?${rankSearch(ranking.query)}`,
      version: query.data.version,
    };
  },
};

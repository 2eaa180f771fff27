import { db } from '../../lib/db/client';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadScatter } from '../../lib/load/loadScatter';
import { SCATTER_PARAMS, scatterQuery, scatterSearch } from '../../lib/query/scatterQuery';
import { correlationWords } from '../../lib/result/correlationWords';
import { describePeers } from '../../lib/result/describePeers';
import { mixtures } from '../../lib/result/mixtures';
import { peersName } from '../../lib/result/peersName';
import { axisLabel } from '../../lib/result/scatterAxes';
import { scatterNotes } from '../../lib/result/scatterNotes';
import { toScatterPlot } from '../../lib/result/scatterPlot';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, nothingLoaded, unknownUnit, unknownValue } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The chart of /scatter with the same parameters. */
export const scatterImage: ImageView = {
  load: async (search) => {
    const query = scatterQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, SCATTER_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadScatter(db(), query.data);
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
    const { scatter } = page;
    const { query: asked } = scatter;
    const [peers, who] = [describePeers(scatter.peers), peersName(scatter.peers)];
    return {
      drawing: drawChart({ kind: 'scatter', plot: toScatterPlot(scatter) }),
      title: say({
        zh: `${asked.year} 年${page.parent?.shortName ?? ''}${who}的${axisLabel(asked, 'y')}与${axisLabel(asked, 'x')}`,
        en: `${axisLabel(asked, 'y')} against ${axisLabel(asked, 'x')}: ${who}${page.parent ? ` below ${page.parent.shortName}` : ''}, ${asked.year}`,
      }),
      notes: [
        say({
          zh: `${peers === '' ? '' : `同类比较：${peers}。`}图中 ${scatter.drawn} 家，不在图中 ${scatter.rows.length - scatter.drawn} 家。`,
          en: `${peers === '' ? '' : `Like with like: ${peers}. `}${counted(scatter.drawn, 'body', 'bodies')} in the chart, ${scatter.rows.length - scatter.drawn} not.`,
        }),
        correlationWords(scatter),
        ...scatterNotes(scatter),
        ...mixtures(scatter),
      ],
      path: `/scatter?${scatterSearch(scatter.query)}`,
      version: query.data.version,
    };
  },
};

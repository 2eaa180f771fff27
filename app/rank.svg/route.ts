import { heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { db } from '../../lib/db/client';
import { loadRanking } from '../../lib/load/loadRanking';
import { RANK_PARAMS, rankQuery } from '../../lib/query/rankQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { answering, badRequest, NOTHING_LOADED, notFoundText, svgImage, unknownValue } from '../responses';

/** GET /rank.svg: the chart of /rank with the same parameters. */
export const GET = answering(async (request: Request) => {
  const query = rankQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, RANK_PARAMS);
  const page = await loadRanking(db(), query.data);
  if (!page) return notFoundText(NOTHING_LOADED);
  const { parent, year } = query.data;
  if (parent && !page.parent) return unknownValue('parent', parent, '编号可在 /units 查到。');
  if (year && !page.years.includes(year))
    return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
  const data = { kind: 'ranking', ranking: page.ranking } as const;
  return svgImage(renderSvg(optionOf(data, LIGHT), 1040, heightOf(data)));
});

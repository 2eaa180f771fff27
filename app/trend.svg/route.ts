import { heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { db } from '../../lib/db/client';
import { loadTrend } from '../../lib/load/loadTrend';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { TREND_PARAMS, trendQuery } from '../../lib/query/trendQuery';
import { answering, badRequest, NOTHING_LOADED, notFoundText, svgImage, unknownValue } from '../responses';

/** GET /trend.svg: the chart of /trend with the same parameters. */
export const GET = answering(async (request: Request) => {
  const query = trendQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, TREND_PARAMS);
  const trend = await loadTrend(db(), query.data);
  if (!trend) return notFoundText(NOTHING_LOADED);
  if (trend.unknown.length > 0)
    return unknownValue('unit', trend.unknown.join('、'), '编号可在 /units 查到。');
  const data = { kind: 'trend', trend } as const;
  return svgImage(renderSvg(optionOf(data, LIGHT), 1040, heightOf(data)));
});

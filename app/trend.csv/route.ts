import { db } from '../../lib/db/client';
import { trendCsv } from '../../lib/export/trendCsv';
import { loadTrend } from '../../lib/load/loadTrend';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { TREND_PARAMS, trendQuery } from '../../lib/query/trendQuery';
import { answering, badRequest, csvDownload, NOTHING_LOADED, notFoundText, unknownValue } from '../responses';

/** GET /trend.csv takes the same parameters as /trend and downloads the same numbers. */
export const GET = answering(async (request: Request) => {
  const query = trendQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, TREND_PARAMS);
  const trend = await loadTrend(db(), query.data);
  if (!trend) return notFoundText(NOTHING_LOADED);
  if (trend.unknown.length > 0)
    return unknownValue('unit', trend.unknown.join('、'), '编号可在 /units 查到。');
  return csvDownload(trendCsv(trend), `trend-${trend.query.metric}`);
});

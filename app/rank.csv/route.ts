import { db } from '../../lib/db/client';
import { rankingCsv } from '../../lib/export/rankingCsv';
import { loadRanking } from '../../lib/load/loadRanking';
import { RANK_PARAMS, rankQuery } from '../../lib/query/rankQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { badRequest, csvDownload, NOTHING_LOADED, notFoundText } from '../responses';

/** GET /rank.csv takes the same parameters as /rank and downloads the same numbers. */
export async function GET(request: Request): Promise<Response> {
  const query = rankQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, RANK_PARAMS);
  const page = await loadRanking(db(), query.data);
  if (!page) return notFoundText(NOTHING_LOADED);
  const { ranking } = page;
  return csvDownload(rankingCsv(ranking), `rank-${ranking.query.metric}-${ranking.query.year}`);
}

import { db } from '../../lib/db/client';
import { rankingCsv } from '../../lib/export/rankingCsv';
import { loadRanking } from '../../lib/load/loadRanking';
import { RANK_PARAMS, rankQuery } from '../../lib/query/rankQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { answering, badRequest, csvDownload, NOTHING_LOADED, notFoundText, unknownValue } from '../responses';

/** GET /rank.csv takes the same parameters as /rank and downloads the same numbers. */
export const GET = answering(async (request: Request) => {
  const query = rankQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, RANK_PARAMS);
  const page = await loadRanking(db(), query.data);
  if (!page) return notFoundText(NOTHING_LOADED);
  const { parent, year } = query.data;
  if (parent && !page.parent) return unknownValue('parent', parent, '编号可在 /units 查到。');
  if (year && !page.years.includes(year))
    return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
  const { ranking } = page;
  return csvDownload(rankingCsv(ranking), `rank-${ranking.query.metric}-${ranking.query.year}`);
});

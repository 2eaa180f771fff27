import { heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { db } from '../../lib/db/client';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { OUTCOMES_PARAMS, outcomesQuery } from '../../lib/query/outcomesQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { MOST_DRAWN, toBars } from '../../lib/result/toBreakdown';
import { answering, badRequest, NOTHING_LOADED, notFoundText, svgImage, unknownValue } from '../responses';

/** GET /outcomes.svg: the chart of /outcomes with the same parameters. */
export const GET = answering(async (request: Request) => {
  const query = outcomesQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, OUTCOMES_PARAMS);
  const page = await loadOutcomes(db(), query.data);
  if (!page) return notFoundText(NOTHING_LOADED);
  const { parent, year } = query.data;
  if (parent && !page.parent) return unknownValue('parent', parent, '编号可在 /units 查到。');
  if (year && !page.years.includes(year))
    return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
  const data = { kind: 'composition', composition: toBars(page.result, MOST_DRAWN) } as const;
  return svgImage(renderSvg(optionOf(data, LIGHT), 1040, heightOf(data)));
});

import { heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadQuality } from '../../lib/load/loadQuality';
import { QUALITY_PARAMS, qualityQuery } from '../../lib/query/qualityQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { answering, badRequest, notFoundText, nothingLoaded, svgImage, unknownValue } from '../responses';

/** GET /quality.svg: the chart of /quality with the same parameters. */
export const GET = answering(async (request: Request) => {
  const query = qualityQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, QUALITY_PARAMS);
  const quality = await loadQuality(db(), query.data);
  if (!quality) return notFoundText(nothingLoaded());
  const { parent } = query.data;
  if (parent && !quality.parent)
    return unknownValue(
      'parent',
      parent,
      say({ zh: '编号可在 /units 查到。', en: 'Codes are listed at /units.' }),
    );
  const data = { kind: 'grades', grades: quality.trend } as const;
  return svgImage(renderSvg(optionOf(data, LIGHT), 1040, heightOf(data)));
});

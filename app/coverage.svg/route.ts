import { heightOf, optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { db } from '../../lib/db/client';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { COVERAGE_PARAMS, coverageQuery } from '../../lib/query/coverageQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { answering, badRequest, svgImage, unknownValue } from '../responses';
import { today } from '../today';

/** GET /coverage.svg: the chart of /coverage with the same parameters. */
export const GET = answering(async (request: Request) => {
  const query = coverageQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, COVERAGE_PARAMS);
  const page = await loadCoverage(db(), query.data, today());
  const { parent } = query.data;
  if (parent && !page.parent) return unknownValue('parent', parent, '编号可在 /units 查到。');
  const data = { kind: 'coverage', coverage: page.coverage } as const;
  return svgImage(renderSvg(optionOf(data, LIGHT), 1040, heightOf(data)));
});

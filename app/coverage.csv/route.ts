import { db } from '../../lib/db/client';
import { coverageCsv } from '../../lib/export/coverageCsv';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { COVERAGE_PARAMS, coverageQuery } from '../../lib/query/coverageQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { answering, badRequest, csvDownload, unknownValue } from '../responses';
import { today } from '../today';

/** GET /coverage.csv takes the same parameters as /coverage; all pages at once. */
export const GET = answering(async (request: Request) => {
  const query = coverageQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, COVERAGE_PARAMS);
  const page = await loadCoverage(db(), query.data, today());
  const { parent } = query.data;
  if (parent && !page.parent) return unknownValue('parent', parent, '编号可在 /units 查到。');
  return csvDownload(coverageCsv(page.coverage), `coverage${parent ? `-${parent}` : ''}`);
});

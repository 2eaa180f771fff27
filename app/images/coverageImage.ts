import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { COVERAGE_PARAMS, coverageQuery, coverageSearch } from '../../lib/query/coverageQuery';
import { badRequest, unknownUnit } from '../responses';
import { today } from '../today';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The chart of /coverage with the same parameters. */
export const coverageImage: ImageView = {
  load: async (search) => {
    const query = coverageQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, COVERAGE_PARAMS);
    const { coverage, parent } = await loadCoverage(db(), query.data, today());
    if (query.data.parent && !parent) return unknownUnit('parent', query.data.parent);
    const { from, to } = coverage.query;
    return {
      drawing: drawChart({ kind: 'coverage', coverage }),
      title: say({
        zh: `${parent ? `${parent.shortName}及其下级` : '全国'}的报告，${from}–${to} 年`,
        en: `Reports of ${parent ? `${parent.shortName} and below` : 'the whole country'}, ${from}–${to}`,
      }),
      notes: [],
      path: `/coverage?${coverageSearch(coverage.query)}`,
    };
  },
};

import { db } from '../../lib/db/client';
import { loadCompare } from '../../lib/load/loadCompare';
import { COMPARE_PARAMS, compareQuery, compareSearch } from '../../lib/query/compareQuery';
import { unlikeness } from '../../lib/result/compare';
import { unitLabel } from '../../lib/result/unitLabel';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, nothingLoaded, unknownValue } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The slopes of /compare with the same parameters. */
export const compareImage: ImageView = {
  load: async (search) => {
    const query = compareQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, COMPARE_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadCompare(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { comparison } = page;
    if (comparison.unknown.length > 0)
      return unknownValue('unit', comparison.unknown.join('、'), '编号可在 /units 查到。');
    const { columns, outcomes } = comparison;
    if (outcomes.bars.length === 0) return notFoundText('所选单位和年度没有报告。');
    const names = [...new Set(columns.map(({ unit }) => unitLabel(unit)))].join('、');
    return {
      drawing: drawChart({ kind: 'slope', composition: outcomes }),
      title: `办理结果的构成：${names}，${[...new Set(columns.map(({ year }) => year))].join('、')} 年`,
      notes: unlikeness(comparison),
      path: `/compare?${compareSearch(comparison.query)}`,
      version: query.data.version,
    };
  },
};

import { db } from '../../lib/db/client';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { loadCompare } from '../../lib/load/loadCompare';
import { COMPARE_PARAMS, compareQuery, compareSearch } from '../../lib/query/compareQuery';
import { unlikeness } from '../../lib/result/compare';
import { unitLabel } from '../../lib/result/unitLabel';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
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
    if (comparison.unknown.length > 0) return unknownUnit('unit', comparison.unknown.join('、'));
    const { columns, outcomes } = comparison;
    if (outcomes.bars.length === 0)
      return notFoundText(
        say({ zh: '所选单位和年度没有报告。', en: 'There is no report of these bodies and years.' }),
      );
    const names = listed([...new Set(columns.map(({ unit }) => unitLabel(unit)))]);
    const years = listed([...new Set(columns.map(({ year }) => year))]);
    return {
      drawing: drawChart({ kind: 'slope', composition: outcomes }),
      title: say({
        zh: `办理结果的构成：${names}，${years} 年`,
        en: `What became of requests: ${names}, ${years}`,
      }),
      notes: unlikeness(comparison),
      path: `/compare?${compareSearch(comparison.query)}`,
      version: query.data.version,
    };
  },
};

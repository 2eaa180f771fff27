import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { OUTCOMES_PARAMS, outcomesQuery, outcomesSearch } from '../../lib/query/outcomesQuery';
import { BREAKDOWNS } from '../../lib/result/breakdowns';
import { MOST_DRAWN, toBars } from '../../lib/result/toBreakdown';
import { badRequest, notFoundText, nothingLoaded, unknownValue } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The chart of /outcomes with the same parameters. */
export const outcomesImage: ImageView = {
  load: async (search) => {
    const query = outcomesQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, OUTCOMES_PARAMS);
    const page = await loadOutcomes(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year } = query.data;
    if (parent && !page.parent)
      return unknownValue(
        'parent',
        parent,
        say({ zh: '编号可在 /units 查到。', en: 'Codes are listed at /units.' }),
      );
    if (year && !page.years.includes(year))
      return unknownValue(
        'year',
        String(year),
        say({
          zh: `已有报告的年度：${page.years.join('、')}。`,
          en: `Years with reports: ${page.years.join(', ')}.`,
        }),
      );
    const { result } = page;
    return {
      drawing: drawChart({ kind: 'composition', composition: toBars(result, MOST_DRAWN) }),
      title: say({
        zh: `${result.query.year} 年${page.parent?.shortName ?? ''}${BREAKDOWNS[result.query.view].label}`,
        en: `${BREAKDOWNS[result.query.view].labelEn}, ${page.parent?.shortName ?? ''} ${result.query.year}`,
      }),
      notes: [],
      path: `/outcomes?${outcomesSearch(result.query)}`,
    };
  },
};

import { db } from '../../lib/db/client';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { OUTCOMES_PARAMS, outcomesQuery, outcomesSearch } from '../../lib/query/outcomesQuery';
import { describePeers } from '../../lib/result/describePeers';
import { mixtures } from '../../lib/result/mixtures';
import { noSumWords } from '../../lib/result/noSumWords';
import { peersName } from '../../lib/result/peersName';
import { MOST_DRAWN, toBars } from '../../lib/result/toBreakdown';
import { isOneKind } from '../../lib/result/traits';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, nothingLoaded, unknownUnit, unknownValue } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The chart of /outcomes with the same parameters. */
export const outcomesImage: ImageView = {
  load: async (search) => {
    const query = outcomesQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, OUTCOMES_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadOutcomes(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
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
    const { breakdown, pooled, expected } = result;
    const [peers, who] = [describePeers(result.peers), peersName(result.peers)];
    const sum = pooled
      ? say({
          zh: `合计含 ${pooled.counted} 家${expected === null ? '' : `，应有 ${expected} 家`}。`,
          en: `The sum holds ${counted(pooled.counted, 'body', 'bodies')}${expected === null ? '' : ` of ${expected} expected`}.`,
        })
      : '';
    return {
      drawing: drawChart({ kind: 'composition', composition: toBars(result, MOST_DRAWN) }),
      title: say({
        zh: `${result.query.year} 年${page.parent?.shortName ?? ''}${who}的${breakdown.label}`,
        en: `${breakdown.labelEn}: ${who}${page.parent ? ` below ${page.parent.shortName}` : ''}, ${result.query.year}`,
      }),
      notes: [
        say({
          zh: `${peers === '' ? '' : `同类比较：${peers}。`}${sum}`,
          en: `${peers === '' ? '' : `Like with like: ${peers}. `}${sum}`,
        }),
        ...mixtures(result),
        ...(isOneKind(result) ? [] : [noSumWords()]),
      ].filter((note) => note !== ''),
      path: `/outcomes?${outcomesSearch(result.query)}`,
      version: query.data.version,
    };
  },
};

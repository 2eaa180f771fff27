import { findRule } from '../../lib/checks/rules/rules';
import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadRule } from '../../lib/load/loadRule';
import { labelOf } from '../../lib/metrics/labelOf';
import { RULE_PARAMS, ruleQuery, ruleSearch } from '../../lib/query/ruleQuery';
import { badRequest, notFoundText, unknownUnit } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';
import { placeWords } from './placeWords';

/** The share of reports that fail a rule, year by year: the chart of /quality/[rule] with the same parameters. */
export const ruleImage: ImageView = {
  load: async (search, id) => {
    const rule = findRule(id);
    if (!rule)
      return notFoundText(
        say({
          zh: '没有这条规则：全部规则见 /quality。',
          en: 'There is no such rule: all rules are listed at /quality.',
        }),
      );
    const query = ruleQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, RULE_PARAMS);
    const { parent, trend } = await loadRule(db(), rule, query.data);
    if (query.data.parent && !parent) return unknownUnit('parent', query.data.parent);
    const [from, to] = [trend.years[0], trend.years.at(-1)];
    if (from === undefined)
      return notFoundText(
        say({
          zh: '所选范围内还没有按这条规则核对过的报告。',
          en: 'No report here has been checked by this rule yet.',
        }),
      );
    const place = placeWords(parent, query.data);
    const asked = ruleSearch({ ...query.data, page: 1 });
    return {
      drawing: drawChart({ kind: 'rule', rule: trend }),
      title: say({
        zh: `历年不通过 ${rule.id} 的报告的比例：${place}，${from}–${to} 年`,
        en: `Share of reports that fail ${rule.id}, ${from}–${to}: ${place}`,
      }),
      notes: [
        `${rule.id} ${labelOf(rule)}`,
        say({
          zh: '占能判断的报告的比例；没有能判断的报告的年份断开。',
          en: 'Of the reports that can be judged; gaps are years in which none can be.',
        }),
      ],
      path: `/quality/${rule.id}${asked === '' ? '' : `?${asked}`}`,
    };
  },
};

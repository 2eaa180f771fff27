import { heightOf, optionOf } from '../../../../lib/chart/charts';
import { LIGHT } from '../../../../lib/chart/palette';
import { renderSvg } from '../../../../lib/chart/renderSvg';
import { findRule } from '../../../../lib/checks/rules/rules';
import { db } from '../../../../lib/db/client';
import { say } from '../../../../lib/language/say';
import { loadRule } from '../../../../lib/load/loadRule';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { RULE_PARAMS, ruleQuery } from '../../../../lib/query/ruleQuery';
import { answering, badRequest, notFoundText, svgImage, unknownValue } from '../../../responses';

interface Context {
  readonly params: Promise<{ readonly rule: string }>;
}

/** GET /quality/[rule].svg, which next.config.js sends here: the chart of /quality/[rule] with the same parameters. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const rule = findRule((await params).rule);
  if (!rule)
    return notFoundText(
      say({
        zh: '没有这条规则：全部规则见 /quality。',
        en: 'There is no such rule: all rules are listed at /quality.',
      }),
    );
  const query = ruleQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, RULE_PARAMS);
  const page = await loadRule(db(), rule, query.data);
  const { parent } = query.data;
  if (parent && !page.parent)
    return unknownValue(
      'parent',
      parent,
      say({ zh: '编号可在 /units 查到。', en: 'Codes are listed at /units.' }),
    );
  const data = { kind: 'rule', rule: page.trend } as const;
  return svgImage(renderSvg(optionOf(data, LIGHT), 1040, heightOf(data)));
});

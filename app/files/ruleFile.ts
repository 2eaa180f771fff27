import { findRule } from '../../lib/checks/rules/rules';
import { db } from '../../lib/db/client';
import { ruleTitle } from '../../lib/export/titles';
import { workTable } from '../../lib/export/workTable';
import { loadRule } from '../../lib/load/loadRule';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { RULE_PARAMS, ruleQuery, ruleSearch } from '../../lib/query/ruleQuery';
import { badRequest, notFoundText, unknownUnit } from '../responses';
import { conditionsOf } from './conditionsOf';
import type { FileView } from './fileView';

/** /quality/[rule] as a file: every place in every report where the rule fails. */
export const ruleFile: FileView = {
  wide: false,
  load: async ({ search, id, provenance }) => {
    const rule = findRule(id);
    if (!rule) return notFoundText('没有这条规则：全部规则见 /quality。');
    const query = ruleQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...RULE_PARAMS, ...FILE_PARAMS]);
    const page = await loadRule(db(), rule, query.data, { whole: true });
    const { parent } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
    const asked = ruleSearch({ ...query.data, page: 1 });
    return workTable(
      {
        name: `rule-${rule.id}${parent ? `-${parent}` : ''}`,
        title: ruleTitle(rule),
        query: conditionsOf(page.parent, asked),
      },
      page.failing,
      await provenance(`/quality/${rule.id}${asked && `?${asked}`}`),
    );
  },
};

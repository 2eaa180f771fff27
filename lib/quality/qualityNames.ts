import type { NeighbourKind, RuleFamily } from '../checks/rules/types';
import type { RuleState } from '../query/qualityQuery';

/** Words for the closed sets of quality, the same on pages, in charts and in files. */
export const STATE_NAMES: Readonly<Record<RuleState, string>> = {
  pass: '通过',
  fail: '不通过',
  not_evaluable: '无法判断',
};

export const FAMILY_NAMES: Readonly<Record<RuleFamily, string>> = {
  structure: '结构',
  table2: '表二',
  table3: '表三',
  table4: '表四',
  yearToYear: '前后年度',
  narrative: '正文与表',
  rollUp: '上下级',
  plausibility: '合理性',
  publication: '公布',
  table2014: '2014 年表',
};

export const NEIGHBOUR_NAMES: Readonly<Record<NeighbourKind, string>> = {
  previous: '同一单位上一年度的报告',
  parent: '上级的报告',
  children: '下级各单位的报告',
  peers: '同一上级、同一级别各单位的报告',
  earlier: '同一报告更早公布的版本',
};

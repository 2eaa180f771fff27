import type { NeighbourKind, RuleFamily } from '../checks/rules/types';
import { spoken } from '../language/spoken';
import type { RuleState } from '../query/qualityQuery';

/** Words for the closed sets of quality, the same on pages, in charts and in files. */
export const STATE_NAMES = spoken<RuleState>({
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不通过', en: 'fail' },
  not_evaluable: { zh: '无法判断', en: 'cannot be judged' },
});

export const FAMILY_NAMES = spoken<RuleFamily>({
  structure: { zh: '结构', en: 'structure' },
  table2: { zh: '表二', en: 'table 2' },
  table3: { zh: '表三', en: 'table 3' },
  table4: { zh: '表四', en: 'table 4' },
  yearToYear: { zh: '前后年度', en: 'year to year' },
  narrative: { zh: '正文与表', en: 'text and tables' },
  rollUp: { zh: '上下级', en: 'levels' },
  plausibility: { zh: '合理性', en: 'plausibility' },
  publication: { zh: '公布', en: 'publication' },
  table2014: { zh: '2014 年表', en: 'table of 2014' },
});

export const NEIGHBOUR_NAMES = spoken<NeighbourKind>({
  previous: { zh: '同一单位上一年度的报告', en: 'the report of the same body on the year before' },
  parent: { zh: '上级的报告', en: 'the report of the body above' },
  children: { zh: '下级各单位的报告', en: 'the reports of the bodies below' },
  peers: {
    zh: '同一上级、同一级别各单位的报告',
    en: 'the reports of the bodies of the same level below the same body above',
  },
  earlier: { zh: '同一报告更早公布的版本', en: 'the revision of the same report published earlier' },
});

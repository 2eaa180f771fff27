import { metricOf } from '../metrics/catalogue';
import type { UnitRow } from '../metrics/rows';
import type { Ranking } from '../result/ranking';
import type { Trend } from '../result/trend';

/** What each view is called in its files and where it is cited: the same everywhere. */

export const rankingTitle = ({ metric, year }: Ranking['query']): string =>
  `${year} 年${metricOf(metric).label}排名`;

export const trendTitle = ({ metric, from, to }: Trend['query']): string =>
  `${metricOf(metric).label}，${from}–${to} 年`;

/** `year`: the only one that is shown; undefined for all. */
export const unitTitle = ({ name }: UnitRow, year?: number): string =>
  `${name}，${year === undefined ? '全部年度' : `${year} 年`}`;

export const reportTitle = (
  { name }: UnitRow,
  { title, year }: { readonly title: string | null; readonly year: number },
): string => title ?? `${name} ${year} 年报告`;

export const unitsTitle = (words: string): string =>
  words === '' ? '已有报告的单位' : `名称、别名或编号含“${words}”的单位`;

export const COVERAGE_TITLE = '年度报告覆盖情况';
export const REPORTS_TITLE = '全部报告清单';
export const DICTIONARY_TITLE = '指标字典';

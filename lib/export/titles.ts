import { say } from '../language/say';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { columnLabel } from '../metrics/columnLabel';
import { labelInUnit } from '../metrics/labelInUnit';
import type { UnitRow } from '../metrics/rows';
import type { Ranking } from '../result/ranking';
import type { Region } from '../result/region';
import type { Scatter } from '../result/scatter';
import { axisLabel } from '../result/scatterAxes';
import type { Trend } from '../result/trend';

/** What each view is called in its files and where it is cited: the same everywhere. */

export const rankingTitle = ({ metric, applicant, year }: Ranking['query']): string =>
  `${year} 年${columnLabel(metric, applicant).label}排名`;

/** What a trend shows, behind the metric; nothing for the values themselves. */
const SHOWN_AS = { value: '', index: '的指数', share: '占所选单位合计的份额' } as const;

export const trendTitle = ({ metric, applicant, from, to, mode }: Trend['query']): string =>
  `${columnLabel(metric, applicant).label}${SHOWN_AS[mode]}，${from}–${to} 年`;

export const scatterTitle = (query: Scatter['query']): string =>
  say({
    zh: `${query.year} 年${axisLabel(query, 'y')}与${axisLabel(query, 'x')}`,
    en: `${axisLabel(query, 'y')} against ${axisLabel(query, 'x')}, ${query.year}`,
  });

export const regionTitle = ({ shortName }: UnitRow, { metric, year }: Region['query']): string =>
  say({
    zh: `${shortName}的下级，${year} 年${metricOf(metric).label}`,
    en: `${metricOf(metric).labelEn} below ${shortName}, ${year}`,
  });

export const peersTitle = ({ shortName }: UnitRow, metric: MetricKey): string =>
  say({
    zh: `${shortName}历年的${labelInUnit(metricOf(metric))}，与同类单位`,
    en: `${labelInUnit(metricOf(metric))} of ${shortName} over the years, beside bodies alike`,
  });

/** `year`: the only one that is shown; undefined for all. */
export const unitTitle = ({ name }: UnitRow, year?: number): string =>
  `${name}，${year === undefined ? '全部年度' : `${year} 年`}`;

export const reportTitle = (
  { name }: UnitRow,
  { title, year }: { readonly title: string | null; readonly year: number },
): string => title ?? `${name} ${year} 年报告`;

export const unitsTitle = (words: string): string =>
  words === '' ? '已有报告的单位' : `名称、别名或编号含“${words}”的单位`;

export const outcomesTitle = ({ year, label }: { readonly year: number; readonly label: string }): string =>
  `${year} 年${label}`;

export const compareTitle = (
  columns: readonly { readonly unit: Pick<UnitRow, 'shortName'>; readonly year: number }[],
): string => `${columns.map(({ unit, year }) => `${unit.shortName} ${year}`).join('、')} 的比较`;

export const worklistTitle = (parent: Pick<UnitRow, 'shortName'> | null, year: number): string =>
  `${parent ? `${parent.shortName}及其下级` : '全部地区'} ${year} 年报告整改清单`;

/** `year`: the only one that is shown; undefined for all. */
export const unitWorklistTitle = ({ name }: Pick<UnitRow, 'name'>, year?: number): string =>
  `${name}${year === undefined ? '各年度' : `${year} 年`}报告整改清单`;

export const ruleTitle = ({ id, label }: { readonly id: string; readonly label: string }): string =>
  `不通过 ${id} 的报告：${label}`;

export const changedTitle = (from: number, to: number): string => `数据版本 ${from} 至 ${to} 的变化`;

/** `words`: what narrows the data set, one condition each; none for all of it. */
export const datasetTitle = (words: readonly string[]): string =>
  say({
    zh: ['公开年报图谱全部数据', ...words].join('，').replaceAll('：', ' '),
    en: ['All data of Disclosure Atlas', ...words].join(', ').replaceAll(': ', ' '),
  });

export const QUALITY_TITLE = '年度报告核对结果，单位与规则';
export const CHANGES_TITLE = '数据各版变化';
export const COVERAGE_TITLE = '年度报告覆盖情况';
export const REPORTS_TITLE = '全部报告清单';
export const DICTIONARY_TITLE = '指标字典';

import { inChinese } from '../language/inChinese';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { columnLabel } from '../metrics/columnLabel';
import { labelInUnit } from '../metrics/labelInUnit';
import type { UnitRow } from '../metrics/rows';
import { SCOPE_NAMES } from '../metrics/unitNames';
import { type DatasetQuery, datasetTitleWords } from '../query/datasetQuery';
import { describePeers } from '../result/describePeers';
import { ofFew } from '../result/ofFew';
import type { PeerGroup } from '../result/peers';
import { peersName } from '../result/peersName';
import type { Ranking } from '../result/ranking';
import type { Region } from '../result/region';
import type { Scatter } from '../result/scatter';
import { axisLabel } from '../result/scatterAxes';
import type { BreakdownResult } from '../result/toBreakdown';
import type { Trend } from '../result/trend';
import { unitLabel } from '../result/unitLabel';

/**
 * What each view is called in its files and where it is cited: the same everywhere, in Chinese for every reader, and another for another
 * question. What pages and pictures are headed with is their own, in the language of the reader.
 */

/** A question about units alike, of the country or below a parent. */
interface OfPeers {
  readonly query: { readonly year: number; readonly parent?: string | undefined };
  readonly peers: PeerGroup;
}

/** `2023 年柳州市县级政府的` … `（统计范围：整个地区）`, around what is asked. `parent`: null without one, or when there is no such unit. */
const ofPeers = ({ query, peers }: OfPeers, parent: UnitRow | null, asked: () => string): string =>
  inChinese(() => {
    const below = parent ? unitLabel(parent) : (query.parent ?? '');
    const scope =
      peers.scope === null ? '不限统计范围' : `统计范围：${SCOPE_NAMES[peers.scope] ?? peers.scope}`;
    return `${query.year} 年${below}${peersName(peers)}的${asked()}（${scope}）`;
  });

export const rankingTitle = (ranking: Pick<Ranking, 'query' | 'peers'>, parent: UnitRow | null): string =>
  ofPeers(ranking, parent, () => `${columnLabel(ranking.query.metric, ranking.query.applicant).label}排名`);

/** What a trend shows, behind the metric; nothing for the values themselves. */
const SHOWN_AS = { value: '', index: '的指数', share: '占所选单位合计的份额' } as const;

/** Few bodies are named. */
export const trendTitle = ({ query, series }: Pick<Trend, 'query' | 'series'>): string =>
  inChinese(() => {
    const { metric, applicant, from, to, mode } = query;
    const { label, labelEn } = columnLabel(metric, applicant);
    const units = series.map(({ unit }) => unit);
    return `${ofFew(units, { zh: `${label}${SHOWN_AS[mode]}`, en: labelEn }).zh}，${from}–${to} 年`;
  });

export const scatterTitle = (scatter: Pick<Scatter, 'query' | 'peers'>, parent: UnitRow | null): string =>
  ofPeers(scatter, parent, () => `${axisLabel(scatter.query, 'y')}与${axisLabel(scatter.query, 'x')}`);

export const outcomesTitle = (
  result: Pick<BreakdownResult, 'query' | 'peers' | 'breakdown'>,
  parent: UnitRow | null,
): string => ofPeers(result, parent, () => result.breakdown.label);

export const outcomeSumsTitle = (
  result: Pick<BreakdownResult, 'query' | 'peers' | 'breakdown'>,
  parent: UnitRow | null,
): string => ofPeers(result, parent, () => `${result.breakdown.label}合计`);

export const regionTitle = ({
  parent,
  query: { metric, year },
  ranking: { peers },
}: Pick<Region, 'parent' | 'query'> & { readonly ranking: Pick<Ranking, 'peers'> }): string =>
  inChinese(
    () =>
      `${unitLabel(parent)}的下级（${describePeers(peers) || '不限类别'}），${year} 年${metricOf(metric).label}`,
  );

export const peersTitle = ({ shortName }: UnitRow, metric: MetricKey): string =>
  inChinese(() => `${shortName}历年的${labelInUnit(metricOf(metric))}，与同类单位`);

/** `year`: the only one that is shown; undefined for all. */
export const unitTitle = ({ name }: UnitRow, year?: number): string =>
  `${name}，${year === undefined ? '全部年度' : `${year} 年`}`;

export const reportTitle = (
  { name }: UnitRow,
  { title, year }: { readonly title: string | null; readonly year: number },
): string => title ?? `${name} ${year} 年报告`;

export const unitsTitle = (words: string): string =>
  words === '' ? '已有报告的单位' : `名称、别名或编号含“${words}”的单位`;

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

export const datasetTitle = (query: DatasetQuery): string =>
  inChinese(() => ['公开年报图谱全部数据', ...datasetTitleWords(query)].join('，').replaceAll('：', ' '));

export const QUALITY_TITLE = '年度报告核对结果，单位与规则';
export const CHANGES_TITLE = '数据各版变化';
export const COVERAGE_TITLE = '年度报告覆盖情况';
export const REPORTS_TITLE = '全部报告清单';
export const DICTIONARY_TITLE = '指标字典';

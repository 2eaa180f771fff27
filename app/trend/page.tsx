import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { db } from '../../lib/db/client';
import { trendTitle } from '../../lib/export/titles';
import { loadTrend, loadTrendChoices } from '../../lib/load/loadTrend';
import { metricOf } from '../../lib/metrics/catalogue';
import type { SearchParams } from '../../lib/query/fields';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { TREND_PARAMS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { MetricNote } from '../_components/MetricNote';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { TrendForm } from './TrendForm';
import { TrendTable } from './TrendTable';

export const metadata: Metadata = { title: '趋势' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function TrendPage({ searchParams }: Props) {
  const params = await searchParams;
  const query = trendQuery.safeParse(params);
  if (!query.success && isOnlyApplicant(query.error)) {
    redirect(`/trend?${trendSearch(trendQuery.parse({ ...params, applicant: 'total' }))}`);
  }
  if (!query.success) return <QueryProblem error={query.error} known={TREND_PARAMS} path="/trend" />;
  const trend = await loadTrend(db(), query.data);
  if (!trend) return <NothingLoaded />;

  const choices = await loadTrendChoices(db(), trend);
  const metric = metricOf(trend.query.metric);
  const { from, to } = trend.query;
  const search = trendSearch(trend.query);
  const names = trend.series.map(({ unit }) => unit.shortName).join('、');
  return (
    <>
      <h1>
        {metric.label}，{from}–{to}
      </h1>
      <MetricNote metric={metric} />
      <PinnedVersion
        version={query.data.version}
        newest={`/trend?${trendSearch({ ...trend.query, version: undefined })}`}
      />
      <TrendForm trend={trend} choices={choices} />
      {trend.unknown.length > 0 && (
        <p className="notice">
          没有编号为“{trend.unknown.join('”“')}”的单位：请在 <a href="/units">单位</a> 页查编号。
        </p>
      )}
      {trend.series.length > 0 && (
        <ChartFigure
          data={{ kind: 'trend', trend }}
          summary={`折线图：${names}的${metric.label}，${from} 至 ${to} 年；没有数的年份断开，各年数值见下表。`}
          links={<FileLinks path="/trend" search={search} svg />}
        />
      )}
      <p className="muted small">
        竖线是格式或法律变化之处；虚线表示前后口径须注明；断开表示缺报或不可接续。
      </p>
      <TrendTable trend={trend} />
      <Citation title={trendTitle(trend.query)} path={`/trend?${search}`} />
    </>
  );
}

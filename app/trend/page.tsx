import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { db } from '../../lib/db/client';
import { trendTitle } from '../../lib/export/titles';
import { loadTrend } from '../../lib/load/loadTrend';
import { metricOf } from '../../lib/metrics/catalogue';
import type { SearchParams } from '../../lib/query/fields';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { TREND_PARAMS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import { isFramed, trendMixtures } from '../../lib/result/trend';
import { shownUnit } from '../../lib/result/trendMode';
import { unitLabel } from '../../lib/result/unitLabel';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { MetricNote } from '../_components/MetricNote';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { linked } from '../linked';
import { TrendForm } from './TrendForm';
import { TrendFrames } from './TrendFrames';
import { TrendTable } from './TrendTable';

export const metadata: Metadata = { title: '趋势' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** What must be known of a mode to read it rightly. */
const NOTES = {
  value: '',
  index: '指数以各单位首个有数年份为 100；遇到不可接续的格式变化，从其后第一个数重新起算。',
  share: '份额是占所选单位中当年有数者合计的百分比；有数的家数变了，线就断开，表中注明几家有数。',
} as const;

export default async function TrendPage({ searchParams }: Props) {
  const params = await searchParams;
  const query = trendQuery.safeParse(params);
  if (!query.success && isOnlyApplicant(query.error)) {
    redirect(
      linked(`/trend?${trendSearch(trendQuery.parse({ ...params, applicant: 'total', mode: 'value' }))}`),
    );
  }
  if (!query.success) return <QueryProblem error={query.error} known={TREND_PARAMS} path="/trend" />;
  const trend = await loadTrend(db(), query.data);
  if (!trend) return <NothingLoaded />;

  const metric = metricOf(trend.query.metric);
  const { from, to } = trend.query;
  const search = trendSearch(trend.query);
  const notes = trendMixtures(trend);
  const names = trend.series.map(({ unit }) => unitLabel(unit)).join('、');
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
      <TrendForm trend={trend} />
      {trend.unknown.length > 0 && (
        <p className="notice">
          没有编号为“{trend.unknown.join('”“')}”的单位：请在 <Link href="/units">单位</Link> 页查编号。
        </p>
      )}
      {trend.series.length > 0 && isFramed(trend) && (
        <section className="figure">
          <p className="small">
            {trend.series.length} 家，同一刻度；框中右上为最近一个数（{shownUnit(trend.query)}）。{' '}
            <FileLinks path="/trend" search={search} svg />
          </p>
          <TrendFrames trend={trend} />
        </section>
      )}
      {trend.series.length > 0 && !isFramed(trend) && (
        <ChartFigure
          data={{ kind: 'trend', trend }}
          summary={`折线图：${names}的${metric.label}，${from} 至 ${to} 年；没有数的年份断开，各年数值见下表。`}
          links={<FileLinks path="/trend" search={search} svg />}
        />
      )}
      <p className="muted small">
        竖线是格式或法律变化之处；虚线表示前后口径须注明；断开表示缺报或不可接续。{NOTES[trend.query.mode]}
        {notes.join('')}
      </p>
      <TrendTable trend={trend} />
      <Citation title={trendTitle(trend.query)} path={`/trend?${search}`} version={query.data.version} />
    </>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { db } from '../../lib/db/client';
import { rankingTitle } from '../../lib/export/titles';
import { loadRanking } from '../../lib/load/loadRanking';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import type { SearchParams } from '../../lib/query/fields';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { RANK_PARAMS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { mixtures } from '../../lib/result/mixtures';
import { canPool, SMALL_DENOMINATOR } from '../../lib/result/ranking';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { Contained } from '../_components/Contained';
import { FileLinks } from '../_components/FileLinks';
import { MetricNote } from '../_components/MetricNote';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { RankForm } from './RankForm';
import { RankTable } from './RankTable';

export const metadata: Metadata = { title: '排名' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function RankPage({ searchParams }: Props) {
  const params = await searchParams;
  const query = rankQuery.safeParse(params);
  if (!query.success && isOnlyApplicant(query.error)) {
    redirect(`/rank?${rankSearch(rankQuery.parse({ ...params, applicant: 'total' }))}`);
  }
  if (!query.success) return <QueryProblem error={query.error} known={RANK_PARAMS} path="/rank" />;
  const page = await loadRanking(db(), query.data);
  if (!page) return <NothingLoaded />;

  const { ranking, years, parent, parents } = page;
  const metric = metricOf(ranking.query.metric);
  const heading = `${ranking.query.year} 年${parent ? `${parent.shortName}各单位` : '各单位'}${metric.label}`;
  const search = rankSearch(ranking.query);
  const [first] = ranking.rows;
  const summary =
    first?.measure.kind === 'value' && ranking.query.sort === '-value'
      ? `条形图：${heading}，${ranking.valued} 家有数，最高为${first.unit.shortName} ${formatValue(first.measure.value, metric.unit)}。`
      : `条形图：${heading}，${ranking.valued} 家有数。`;

  return (
    <>
      <h1>{heading}</h1>
      <MetricNote metric={metric} />
      <PinnedVersion
        version={query.data.version}
        newest={`/rank?${rankSearch({ ...ranking.query, version: undefined })}`}
      />
      <RankForm query={ranking.query} years={years} parents={parents} />
      {query.data.parent && !parent && (
        <p className="notice">
          没有编号为“{query.data.parent}”的单位：请在 <a href="/units">单位</a> 页查编号。
        </p>
      )}
      {mixtures(ranking).map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      {ranking.valued > 0 ? (
        <ChartFigure
          data={{ kind: 'ranking', ranking }}
          summary={summary}
          links={<FileLinks path="/rank" search={search} svg />}
        />
      ) : (
        <p className="lead">
          所选范围内没有可排的数：
          {ranking.rows.length > 0 ? '各单位的原因见下表。' : '该年没有符合条件的报告。'}
        </p>
      )}
      <dl className="cards">
        <div className="card">
          <dt>有数的单位</dt>
          <dd>
            {ranking.valued}{' '}
            <small>
              / 已有报告 {ranking.rows.length}
              {ranking.expected === null ? '' : ` / 应有 ${ranking.expected}`}
            </small>
          </dd>
        </div>
        {canPool(ranking.query) && ranking.pooled !== null && (
          <div className="card">
            <dt>
              {metric.unit === '件' || metric.unit === '项' || metric.unit === '万元'
                ? '合计'
                : '合并计算（先求和再相除）'}
            </dt>
            <dd>
              {formatValue(ranking.pooled, metric.unit)}{' '}
              <small>
                {metric.unit === '%' ? '' : formatUnit(metric.unit)}
                {ranking.expected !== null && (
                  <Contained counted={ranking.valued} expected={ranking.expected} />
                )}
              </small>
            </dd>
          </div>
        )}
        {ranking.median !== null && (
          <div className="card">
            <dt>中位数</dt>
            <dd>
              {formatValue(ranking.median, metric.unit)}{' '}
              <small>{metric.unit === '%' ? '' : formatUnit(metric.unit)}</small>
            </dd>
          </div>
        )}
      </dl>
      <RankTable ranking={ranking} />
      {ranking.valued === 0 && (
        <p className="small">
          <FileLinks path="/rank" search={search} />
        </p>
      )}
      {ranking.rows.some(({ measure, rank }) => measure.kind === 'value' && rank === null) && (
        <p className="muted small">分母不足 {SMALL_DENOMINATOR} 件的比率只列出、不排名。</p>
      )}
      <Citation
        title={rankingTitle(ranking.query)}
        path={`/rank?${rankSearch({ ...ranking.query, page: 1 })}`}
      />
    </>
  );
}

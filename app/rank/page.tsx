import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MOST_BARS } from '../../lib/chart/rankBars';
import { db } from '../../lib/db/client';
import { rankingTitle } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadRanking } from '../../lib/load/loadRanking';
import { metricOf } from '../../lib/metrics/catalogue';
import { columnLabel } from '../../lib/metrics/columnLabel';
import { formatValue } from '../../lib/metrics/formatValue';
import type { SearchParams } from '../../lib/query/fields';
import { isOnlyApplicant } from '../../lib/query/isOnlyApplicant';
import { RANK_PARAMS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { toDistribution } from '../../lib/result/distribution';
import { SMALL_DENOMINATOR } from '../../lib/result/isSmall';
import { mixtures } from '../../lib/result/mixtures';
import { peersName } from '../../lib/result/peersName';
import { unitLabel } from '../../lib/result/unitLabel';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { MetricNote } from '../_components/MetricNote';
import { NothingLoaded } from '../_components/NothingLoaded';
import { PeerLine } from '../_components/PeerLine';
import { PinnedVersion } from '../_components/PinnedVersion';
import { QueryProblem } from '../_components/QueryProblem';
import { UnknownParent } from '../_components/UnknownParent';
import { YearLinks } from '../_components/YearLinks';
import { linked } from '../linked';
import { MarkedUnits } from './MarkedUnits';
import { RankCards } from './RankCards';
import { RankForm } from './RankForm';
import { RankTable } from './RankTable';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '排名', en: 'Rankings' }) });

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function RankPage({ searchParams }: Props) {
  const params = await searchParams;
  const query = rankQuery.safeParse(params);
  if (!query.success && isOnlyApplicant(query.error)) {
    redirect(linked(`/rank?${rankSearch(rankQuery.parse({ ...params, applicant: 'total' }))}`));
  }
  if (!query.success) return <QueryProblem error={query.error} known={RANK_PARAMS} path="/rank" />;
  const page = await loadRanking(db(), query.data);
  if (!page) return <NothingLoaded />;

  const { ranking, years, parent, parents } = page;
  const metric = metricOf(ranking.query.metric);
  const who = peersName(ranking.peers);
  const column = columnLabel(ranking.query.metric, ranking.query.applicant);
  const heading = say({
    zh: `${ranking.query.year} 年${parent ? parent.shortName : ''}${who}的${column.label}`,
    en: `${column.labelEn}: ${who}${parent ? ` below ${parent.shortName}` : ''}, ${ranking.query.year}`,
  });
  const search = rankSearch(ranking.query);
  const [first] = ranking.rows;
  const summary =
    first?.measure.kind === 'value' && ranking.query.sort === '-value'
      ? say({
          zh: `条形图：${heading}，${ranking.valued} 家有数，最高为${unitLabel(first.unit)} ${formatValue(first.measure.value, metric.unit)}。`,
          en: `Bar chart: ${heading}; ${counted(ranking.valued, 'body', 'bodies')} with a figure, the largest ${unitLabel(first.unit)} with ${formatValue(first.measure.value, metric.unit)}.`,
        })
      : say({
          zh: `条形图：${heading}，${ranking.valued} 家有数。`,
          en: `Bar chart: ${heading}; ${counted(ranking.valued, 'body', 'bodies')} with a figure.`,
        });
  const distribution = toDistribution(ranking);

  return (
    <>
      <h1>{heading}</h1>
      <MetricNote metric={metric} />
      <PinnedVersion
        version={query.data.version}
        newest={`/rank?${rankSearch({ ...ranking.query, version: undefined })}`}
      />
      <YearLinks
        years={years.includes(ranking.query.year) ? years : [...years, ranking.query.year]}
        year={ranking.query.year}
        href={(year) => `/rank?${rankSearch({ ...ranking.query, year, page: 1 })}`}
      />
      <RankForm query={ranking.query} peers={ranking.peers} parents={parents} />
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <PeerLine
        peers={ranking.peers}
        unlike={ranking.unlike}
        all={`/rank?${rankSearch({ ...ranking.query, level: 'all', type: 'all', scope: 'all', page: 1 })}`}
      />
      {mixtures(ranking).map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      <MarkedUnits ranking={ranking} />
      {ranking.valued > 0 ? (
        <ChartFigure
          data={{ kind: 'ranking', ranking }}
          summary={summary}
          links={<FileLinks path="/rank" search={search} svg />}
          notes={
            ranking.valued > MOST_BARS
              ? [
                  say({
                    zh: `图中为前 ${MOST_BARS} 家和标出的单位，表中有全部 ${ranking.rows.length} 家。`,
                    en: `The chart shows the first ${MOST_BARS} and marked bodies; the table has all ${ranking.rows.length}.`,
                  }),
                ]
              : []
          }
        />
      ) : (
        <p className="lead">
          {say({ zh: '所选范围内没有可排的数：', en: 'There is nothing to rank: ' })}
          {ranking.rows.length > 0
            ? say({ zh: '各单位的原因见下表。', en: 'the table gives the reason for each body.' })
            : say({ zh: '该年没有符合条件的报告。', en: 'no report of that year fits.' })}
        </p>
      )}
      <RankCards ranking={ranking} parent={parent} />
      {distribution && (
        <ChartFigure
          data={{ kind: 'distribution', distribution }}
          heading={<h2>{say({ zh: '分布', en: 'Distribution' })}</h2>}
          summary={say({
            zh: `直方图：${ranking.valued} 家单位的${metric.label}落在各区间的家数。`,
            en: `Histogram: how many of ${counted(ranking.valued, 'body', 'bodies')} lie in each span of ${metric.labelEn}.`,
          })}
          withTable
        />
      )}
      <RankTable ranking={ranking} />
      {ranking.valued === 0 && (
        <p className="small">
          <FileLinks path="/rank" search={search} />
        </p>
      )}
      {ranking.rows.some(({ measure, rank }) => measure.kind === 'value' && rank === null) && (
        <p className="muted small">
          {say({
            zh: `分母不足 ${SMALL_DENOMINATOR} 件的比率只列出、不排名，图中为灰色，浅色带是 95% 的 Wilson 区间。`,
            en: `Rates with a denominator below ${SMALL_DENOMINATOR} are listed but not ranked; they are grey in the chart, and the pale band is the 95% Wilson interval.`,
          })}
        </p>
      )}
      <Citation
        title={rankingTitle(ranking, parent)}
        path={`/rank?${rankSearch({ ...ranking.query, page: 1 })}`}
        version={query.data.version}
      />
    </>
  );
}

import { db } from '../lib/db/client';
import { REPORTS_TITLE } from '../lib/export/titles';
import { loadOverview } from '../lib/load/loadOverview';
import { metricOf } from '../lib/metrics/catalogue';
import { formatValue } from '../lib/metrics/formatValue';
import { SEVERITY_NAMES } from '../lib/metrics/severityNames';
import type { SearchParams } from '../lib/query/fields';
import { OVERVIEW_PARAMS, overviewQuery, overviewSearch } from '../lib/query/overviewQuery';
import { rankSearch } from '../lib/query/rankQuery';
import { formatReportId } from '../lib/query/reportId';
import { describePeers } from '../lib/result/describePeers';
import { mixtures } from '../lib/result/mixtures';
import { ChartFigure } from './_components/ChartFigure';
import { Citation } from './_components/Citation';
import { FileLinks } from './_components/FileLinks';
import { NothingLoaded } from './_components/NothingLoaded';
import { QueryProblem } from './_components/QueryProblem';
import { TileGrid } from './_components/TileGrid';
import { YearLinks } from './_components/YearLinks';
import { HeadlineCards } from './HeadlineCards';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** Bars on the first page; the ranking has all. */
const FIRST_BARS = 12;

/** Metrics that the tiles are offered with. */
const OFFERED = [
  't3_new',
  'open_rate',
  'refuse_rate',
  't2_licence_decisions',
  't2_penalty_decisions',
  't4_recon_total',
] as const;

export default async function OverviewPage({ searchParams }: Props) {
  const query = overviewQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={OVERVIEW_PARAMS} path="/" />;
  const overview = await loadOverview(db(), query.data);
  if (!overview) return <NothingLoaded />;

  const { loaded, years, expected, ranking, tiles, headlines, newest } = overview;
  const { year, metric } = ranking.query;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const { label } = metricOf(metric);
  const top = { ...ranking, rows: ranking.rows.slice(0, FIRST_BARS) };
  const loadedYears = years.map((one) => one.year);
  return (
    <>
      <h1>政府信息公开年报里的数字，逐格可查</h1>
      <p className="lead">
        全国各级行政机关每年公布政府信息公开工作年度报告。这里已有 {formatValue(loaded.units, '件')} 家单位{' '}
        {first === last ? first : `${first}–${last}`} 年的 {formatValue(loaded.reports, '件')} 份报告、
        {formatValue(loaded.figures, '件')} 个数，每个数都能回到原表的那一格；其中{' '}
        {formatValue(loaded.findings, '件')} 处核对为错误，都有说明。
      </p>
      <YearLinks
        years={loadedYears.includes(year) ? loadedYears : [...loadedYears, year]}
        year={year}
        href={(one) => `/?${overviewSearch({ metric, year: one })}`}
      />
      <h2>
        {year} 年 · {describePeers(ranking.peers) || '各单位'}
      </h2>
      <HeadlineCards headlines={headlines} year={year} expected={ranking.expected} />
      <section className="figure">
        <div className="figure-head">
          <h2>
            {year} 年各{tiles.layout === 'list' ? '地' : '省'}
            {label}
          </h2>
          <span className="small">
            <FileLinks path="/tiles" search={overviewSearch({ metric, year })} svg />
          </span>
        </div>
        <p className="small choices">
          {OFFERED.map((key) => (
            <a
              key={key}
              href={`/?${overviewSearch({ metric: key, year: query.data.year })}`}
              aria-current={key === metric ? 'true' : undefined}
            >
              {metricOf(key).label}
            </a>
          ))}
        </p>
        <TileGrid tiles={tiles} />
      </section>
      {top.valued > 0 && (
        <ChartFigure
          data={{ kind: 'ranking', ranking: top }}
          heading={
            <h2>
              {year} 年{label}居前的单位
            </h2>
          }
          summary={`条形图：${year} 年${label}前 ${Math.min(FIRST_BARS, top.valued)} 家，${top.valued} 家有数。`}
          notes={mixtures(ranking)}
          withTable
          links={
            <>
              <a href={`/rank?${rankSearch({ metric, year })}`}>全部 {ranking.rows.length} 家的排名</a> ·{' '}
              <FileLinks path="/rank" search={rankSearch({ metric, year })} svg />
            </>
          }
        />
      )}
      <div className="two">
        <section>
          <h2>各年的报告</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col" className="num">
                  单位 / 应有
                </th>
                <th scope="col">查看</th>
              </tr>
            </thead>
            <tbody>
              {years.toReversed().map((loadedYear) => (
                <tr key={loadedYear.year}>
                  <th scope="row">{loadedYear.year}</th>
                  <td className="num">
                    {loadedYear.reports} /{' '}
                    {formatValue(expected.get(loadedYear.year) ?? loadedYear.reports, '件')}
                  </td>
                  <td>
                    <a href={`/rank?year=${loadedYear.year}`}>{loadedYear.year} 年排名</a> ·{' '}
                    <a href={`/coverage?from=${loadedYear.year}&to=${loadedYear.year}`}>覆盖</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>最近年度的报告</h2>
          <ul>
            {newest.map((report) => (
              <li key={`${report.unitId}-${report.year}`}>
                <a href={`/reports/${formatReportId({ ...report, revision: null })}`}>
                  {report.parentName &&
                  report.parentName !== report.shortName &&
                  !report.shortName.startsWith(report.parentName)
                    ? report.parentName
                    : ''}
                  {report.shortName} {report.year} 年
                </a>{' '}
                {report.findings > 0 && (
                  <span className="mark">
                    {report.findings} 处{SEVERITY_NAMES.error}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="small">
            <FileLinks path="/index" label="全部报告清单" />
          </p>
        </section>
      </div>
      <h2>从这里开始</h2>
      <ul>
        <li>
          <a href="/rank?metric=open_rate">公开率排名</a>：哪些单位公开得多，分子分母一并列出。
        </li>
        <li>
          <a href="/units">找到自己的单位</a>：历年全部指标、办理结果构成和原始报告。
        </li>
        <li>
          <a href="/coverage">覆盖</a>：哪些单位哪些年度的报告齐了、迟了、还没有找到。
        </li>
        <li>
          <a href="/dictionary">指标字典</a>：每个数在表上的位置、含义、前后格式能否接续。
        </li>
      </ul>
      <Citation title={REPORTS_TITLE} path={'/'} />
    </>
  );
}

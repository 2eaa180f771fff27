import { db } from '../lib/db/client';
import { REPORTS_TITLE } from '../lib/export/titles';
import { loadOverview } from '../lib/load/loadOverview';
import { metricOf } from '../lib/metrics/catalogue';
import { formatValue } from '../lib/metrics/formatValue';
import type { SearchParams } from '../lib/query/fields';
import { formatReportId } from '../lib/query/reportId';
import { noQuery } from '../lib/query/unitsQuery';
import { mixtures } from '../lib/result/mixtures';
import { ChartFigure } from './_components/ChartFigure';
import { Citation } from './_components/Citation';
import { FileLinks } from './_components/FileLinks';
import { NothingLoaded } from './_components/NothingLoaded';
import { QueryProblem } from './_components/QueryProblem';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function OverviewPage({ searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={['（无）']} path="/" />;
  const overview = await loadOverview(db());
  if (!overview) return <NothingLoaded />;

  const { loaded, years, expected, year, licences, requests, outcomes, newest } = overview;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return (
    <>
      <h1>政府信息公开年报里的数字，逐格可查</h1>
      <p className="lead">
        全国各级行政机关每年公布政府信息公开工作年度报告：办了多少行政许可和处罚，收到多少公开申请，结果如何。这里把它们读成可以比较的数字，每个数都能回到原表的那一格。
      </p>
      <dl className="cards">
        <div className="card">
          <dt>报告</dt>
          <dd>
            {formatValue(loaded.reports, '件')} <small>份</small>
          </dd>
        </div>
        <div className="card">
          <dt>单位</dt>
          <dd>
            {formatValue(loaded.units, '件')} <small>家</small>
          </dd>
        </div>
        <div className="card">
          <dt>年度</dt>
          <dd>{first === last ? first : `${first}–${last}`}</dd>
        </div>
        <div className="card">
          <dt>数字</dt>
          <dd>
            {formatValue(loaded.figures, '件')} <small>个</small>
          </dd>
        </div>
        <div className="card">
          <dt>对不上之处</dt>
          <dd>
            {formatValue(loaded.findings, '件')} <small>处</small>
          </dd>
        </div>
      </dl>
      <ChartFigure
        data={{ kind: 'ranking', ranking: licences }}
        heading={
          <h2>
            {year} 年{metricOf(licences.query.metric).label}
          </h2>
        }
        summary={`条形图：${year} 年各单位的行政许可处理决定数量，${licences.valued} 家有数。`}
        notes={mixtures(licences)}
        withTable
        links={
          <>
            <a href={`/rank?year=${year}`}>排名与全部指标</a> ·{' '}
            <FileLinks path="/rank" search={`year=${year}`} svg />
          </>
        }
      />
      <ChartFigure
        data={{ kind: 'trend', trend: requests }}
        heading={<h2>{metricOf(requests.query.metric).label}的变化</h2>}
        summary={`折线图：${requests.series.map(({ unit }) => unit.shortName).join('、')}历年新收的公开申请；没有报告的年份断开。`}
        withTable
        links={
          <>
            <a href="/trend">趋势</a> · <FileLinks path="/trend" svg />
          </>
        }
      />
      <ChartFigure
        data={{ kind: 'composition', composition: outcomes }}
        heading={<h2>{year} 年申请办理结果的构成</h2>}
        summary={`堆积条形图：${year} 年 ${outcomes.bars.length} 家单位的办理结果各占多少。`}
        withTable
        links={<a href={`/rank?metric=open_rate&year=${year}`}>公开率排名</a>}
      />
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
                {report.findings > 0 && <span className="mark">{report.findings} 处对不上</span>}
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

import { db } from '../lib/db/client';
import { REPORTS_TITLE } from '../lib/export/titles';
import { counted } from '../lib/language/counted';
import { say } from '../lib/language/say';
import { loadOverview } from '../lib/load/loadOverview';
import { metricOf } from '../lib/metrics/catalogue';
import { formatValue } from '../lib/metrics/formatValue';
import { labelOf } from '../lib/metrics/labelOf';
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
import { Link } from './_components/Link';
import { NothingLoaded } from './_components/NothingLoaded';
import { Printed } from './_components/Printed';
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
  const label = labelOf(metricOf(metric));
  const span = first === last ? first : `${first}–${last}`;
  const top = { ...ranking, rows: ranking.rows.slice(0, FIRST_BARS) };
  const loadedYears = years.map((one) => one.year);
  return (
    <>
      <h1>
        {say({
          zh: '政府信息公开年报里的数字，逐格可查',
          en: 'The figures of disclosure reports, traceable to the cell',
        })}
      </h1>
      <p className="lead">
        {say({
          zh: `全国各级行政机关每年公布政府信息公开工作年度报告。这里已有 ${formatValue(loaded.units, '件')} 家单位 ${span} 年的 ${formatValue(loaded.reports, '件')} 份报告、${formatValue(loaded.figures, '件')} 个数，每个数都能回到原表的那一格；其中 ${formatValue(loaded.findings, '件')} 处核对为错误，都有说明。`,
          en: `Government bodies of all levels in China publish an annual report on their work on information disclosure. Here are ${counted(loaded.reports, 'report')} of ${counted(loaded.units, 'body', 'bodies')} on ${span} with ${counted(loaded.figures, 'figure')}, each of which leads back to its cell in the original table; ${counted(loaded.findings, 'error')} were found, and each is explained.`,
        })}
      </p>
      <YearLinks
        years={loadedYears.includes(year) ? loadedYears : [...loadedYears, year]}
        year={year}
        href={(one) => `/?${overviewSearch({ metric, year: one })}`}
      />
      <h2>
        {say({
          zh: `${year} 年 · ${describePeers(ranking.peers) || '各单位'}`,
          en: `${year} · ${describePeers(ranking.peers) || 'All bodies'}`,
        })}
      </h2>
      <HeadlineCards headlines={headlines} year={year} expected={ranking.expected} />
      <section className="figure">
        <div className="figure-head">
          <h2>
            {say({
              zh: `${year} 年各${tiles.layout === 'list' ? '地' : '省'}${label}`,
              en: `${label} by ${tiles.layout === 'list' ? 'place' : 'province'}, ${year}`,
            })}
          </h2>
          <span className="small">
            <FileLinks path="/tiles" search={overviewSearch({ metric, year })} svg />
          </span>
        </div>
        <p className="small choices">
          {OFFERED.map((key) => (
            <Link
              key={key}
              href={`/?${overviewSearch({ metric: key, year: query.data.year })}`}
              aria-current={key === metric ? 'true' : undefined}
            >
              {labelOf(metricOf(key))}
            </Link>
          ))}
        </p>
        <TileGrid tiles={tiles} />
      </section>
      {top.valued > 0 && (
        <ChartFigure
          data={{ kind: 'ranking', ranking: top }}
          heading={
            <h2>{say({ zh: `${year} 年${label}居前的单位`, en: `Bodies with most: ${label}, ${year}` })}</h2>
          }
          summary={say({
            zh: `条形图：${year} 年${label}前 ${Math.min(FIRST_BARS, top.valued)} 家，${top.valued} 家有数。`,
            en: `Bar chart: ${label}, ${year}, the first ${Math.min(FIRST_BARS, top.valued)} of ${counted(top.valued, 'body', 'bodies')} with a figure.`,
          })}
          notes={mixtures(ranking)}
          withTable
          links={
            <>
              <Link href={`/rank?${rankSearch({ metric, year })}`}>
                {say({
                  zh: `全部 ${ranking.rows.length} 家的排名`,
                  en: `Ranking of all ${counted(ranking.rows.length, 'body', 'bodies')}`,
                })}
              </Link>{' '}
              · <FileLinks path="/rank" search={rankSearch({ metric, year })} svg />
            </>
          }
        />
      )}
      <div className="two">
        <section>
          <h2>{say({ zh: '各年的报告', en: 'Reports by year' })}</h2>
          <section
            className="scroll"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={say({ zh: '各年的报告', en: 'Reports by year' })}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{say({ zh: '年度', en: 'Year' })}</th>
                  <th scope="col" className="num">
                    {say({ zh: '单位 / 应有', en: 'Bodies / expected' })}
                  </th>
                  <th scope="col">{say({ zh: '查看', en: 'See' })}</th>
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
                      <Link href={`/rank?year=${loadedYear.year}`}>
                        {say({ zh: `${loadedYear.year} 年排名`, en: 'Ranking' })}
                      </Link>{' '}
                      ·{' '}
                      <Link href={`/coverage?from=${loadedYear.year}&to=${loadedYear.year}`}>
                        {say({ zh: '覆盖', en: 'Coverage' })}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
        <section>
          <h2>{say({ zh: '最近年度的报告', en: 'Reports of the newest year' })}</h2>
          <ul>
            {newest.map((report) => (
              <li key={`${report.unitId}-${report.year}`}>
                <Link href={`/reports/${formatReportId({ ...report, revision: null })}`}>
                  <Printed>
                    {report.parentName &&
                    report.parentName !== report.shortName &&
                    !report.shortName.startsWith(report.parentName)
                      ? report.parentName
                      : ''}
                    {report.shortName}
                  </Printed>{' '}
                  {say({ zh: `${report.year} 年`, en: `${report.year}` })}
                </Link>{' '}
                {report.findings > 0 && (
                  <span className="mark">
                    {say({
                      zh: `${report.findings} 处${SEVERITY_NAMES.error}`,
                      en: `${counted(report.findings, 'error')}`,
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="small">
            <FileLinks path="/index" label={say({ zh: '全部报告清单', en: 'List of all reports' })} />
          </p>
        </section>
      </div>
      <h2>{say({ zh: '从这里开始', en: 'Start here' })}</h2>
      <ul>
        <li>
          <Link href="/rank?metric=open_rate">
            {say({ zh: '公开率排名', en: 'Ranking by disclosure rate' })}
          </Link>
          {say({
            zh: '：哪些单位公开得多，分子分母一并列出。',
            en: ': which bodies disclose more, with numerator and denominator.',
          })}
        </li>
        <li>
          <Link href="/units">{say({ zh: '找到自己的单位', en: 'Find a body' })}</Link>
          {say({
            zh: '：历年全部指标、办理结果构成和原始报告。',
            en: ': all metrics over the years, what became of requests, and the original reports.',
          })}
        </li>
        <li>
          <Link href="/coverage">{say({ zh: '覆盖', en: 'Coverage' })}</Link>
          {say({
            zh: '：哪些单位哪些年度的报告齐了、迟了、还没有找到。',
            en: ': whose reports of which years are there, late, or not found yet.',
          })}
        </li>
        <li>
          <Link href="/dictionary">{say({ zh: '指标字典', en: 'Dictionary of metrics' })}</Link>
          {say({
            zh: '：每个数在表上的位置、含义、前后格式能否接续。',
            en: ': where each figure stands on the form, what it means, and whether it goes on over a change of form.',
          })}
        </li>
      </ul>
      <Citation title={REPORTS_TITLE} path={'/'} />
    </>
  );
}

import type { Metadata } from 'next';
import { PEERS_WIDTH } from '../../../../lib/chart/peerLines';
import { db } from '../../../../lib/db/client';
import { findUnits } from '../../../../lib/db/findUnits';
import { citationOf } from '../../../../lib/export/citationOf';
import { say } from '../../../../lib/language/say';
import { loadUnitBrief } from '../../../../lib/load/loadUnitBrief';
import { metricOf } from '../../../../lib/metrics/catalogue';
import { labelInUnit } from '../../../../lib/metrics/labelInUnit';
import { labelOf } from '../../../../lib/metrics/labelOf';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../../../../lib/metrics/unitNames';
import type { SearchParams } from '../../../../lib/query/fields';
import { formatReportId } from '../../../../lib/query/reportId';
import { UNIT_PARAMS, unitIdPath, unitQuery, unitSearch } from '../../../../lib/query/unitsQuery';
import { BRIEF_GROUPS } from '../../../../lib/result/briefGroups';
import { describePeers } from '../../../../lib/result/describePeers';
import { SMALL_DENOMINATOR } from '../../../../lib/result/isSmall';
import { tellsOfYears } from '../../../../lib/result/peerTrend';
import { citedView } from '../../../_components/citedView';
import { Link } from '../../../_components/Link';
import { PinnedVersion } from '../../../_components/PinnedVersion';
import { PrintButton } from '../../../_components/PrintButton';
import { Printed } from '../../../_components/Printed';
import { QueryProblem } from '../../../_components/QueryProblem';
import { StillChart } from '../../../_components/StillChart';
import { YearLinks } from '../../../_components/YearLinks';
import { noSuchPage } from '../../../noSuchPage';
import { today } from '../../../today';
import { GroupTable } from '../GroupTable';
import { QualityLines } from '../QualityLines';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** What fits on two sheets: years beside each other in the tables, bars, findings in words. */
const FITS = { years: 3, bars: 6, findings: 6 } as const;
const WIDE = 1040;
/** Metrics whose years are drawn. */
const DRAWN = ['t3_new', 'open_rate'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = unitIdPath.safeParse((await params).id);
  const [unit] = id.success ? await findUnits(db(), [id.data]) : [];
  return {
    title: unit
      ? say({ zh: `${unit.shortName}简报`, en: `${unit.shortName}: brief` })
      : say({ zh: '没有这个单位', en: 'No such body' }),
  };
}

export default async function UnitBriefPage({ params, searchParams }: Props) {
  const id = unitIdPath.safeParse((await params).id);
  if (!id.success) return noSuchPage();
  const path = `/units/${id.data}/brief`;
  const query = unitQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={UNIT_PARAMS} path={path} />;
  const brief = await loadUnitBrief(db(), id.data, query.data);
  if (!brief) return noSuchPage();

  const { profile, report, peers, trends } = brief;
  const { unit, year, reports, outcomes } = profile;
  const above = unit.parentName ?? say({ zh: '全国', en: 'the whole country' });
  const crumbs = (
    <p className="crumbs screen">
      <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link> /{' '}
      <Link href={`/units/${unit.id}`}>
        <Printed>{unit.shortName}</Printed>
      </Link>{' '}
      / {say({ zh: '简报', en: 'Brief' })}
    </p>
  );
  if (year === null || !report)
    return (
      <>
        {crumbs}
        <h1>
          <Printed>{unit.name}</Printed>
          {say({ zh: '简报', en: ': brief' })}
        </h1>
        <p className="lead">
          {say({
            zh: '还没有这个单位的报告，没有数字可写简报。',
            en: 'There is no report of this body yet, and no figure for a brief.',
          })}
        </p>
      </>
    );
  const to = (of: number): string => `${path}?${unitSearch({ ...query.data, year: of })}`;
  const reportId = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
  const cited = await citedView(
    say({
      zh: `${unit.name}${year} 年政府信息公开简报`,
      en: `${unit.name} ${year}: brief on information disclosure`,
    }),
    to(year),
    query.data.version,
  );
  const alike = describePeers({ level: unit.level, type: unit.type, scope: report.scope });
  const shown = trends.filter(
    (peers) => DRAWN.some((metric) => metric === peers.trend.query.metric) && tellsOfYears(peers),
  );
  const bars = outcomes.bars.filter(({ of }) => of !== undefined && of.year <= year).slice(-FITS.bars);
  return (
    <article className="brief">
      {crumbs}
      <div className="screen">
        <YearLinks years={reports.map((one) => one.year)} year={year} href={to} />
        <p className="small">
          <PrintButton />{' '}
          <span className="muted">
            {say({
              zh: '印在 A4 纸上一至两页；也可用浏览器的打印功能。',
              en: 'One or two sheets of A4; the browser’s own print does the same.',
            })}
          </span>
        </p>
        <PinnedVersion
          version={query.data.version}
          newest={`${path}?${unitSearch({ ...query.data, version: undefined })}`}
        />
        {query.data.year !== undefined && query.data.year !== year && (
          <p className="notice">
            {say({
              zh: `${query.data.year} 年没有这个单位的报告，下面是 ${year} 年的。`,
              en: `There is no report of this body on ${query.data.year}; below is ${year}.`,
            })}
          </p>
        )}
      </div>
      <h1>
        <Printed>{unit.name}</Printed>{' '}
        {say({ zh: `${year} 年政府信息公开简报`, en: `${year}: brief on information disclosure` })}
      </h1>
      <p className="muted brief-head">
        {[
          TYPE_NAMES[unit.type] ?? unit.type,
          LEVEL_NAMES[unit.level] ?? unit.level,
          unit.parentName && say({ zh: `上级：${unit.parentName}`, en: `below ${unit.parentName}` }),
          say({
            zh: `统计范围：${SCOPE_NAMES[report.scope] ?? report.scope}`,
            en: `scope of the statistics: ${SCOPE_NAMES[report.scope] ?? report.scope}`,
          }),
          say({
            zh: `年报公布日期：${report.publishedOn ?? '未注明'}`,
            en: `report published on: ${report.publishedOn ?? 'not stated'}`,
          }),
          say({ zh: `编号 ${unit.id}`, en: `code ${unit.id}` }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {shown.length > 0 && (
        <div className="brief-charts">
          {shown.map((peers) => {
            const metric = metricOf(peers.trend.query.metric);
            const label = labelOf(metric);
            return (
              <StillChart
                key={label}
                data={{ kind: 'peers', peers }}
                heading={labelInUnit(metric)}
                summary={say({
                  zh: `折线图：${unit.shortName}历年的${label}，和同类单位的中位数、四分位范围；数值见下表。`,
                  en: `Line chart: ${label} of ${unit.shortName} over the years, with median and quartiles of the bodies alike; the table below has the values.`,
                })}
                width={PEERS_WIDTH}
              />
            );
          })}
        </div>
      )}
      {BRIEF_GROUPS.map(({ id: group, title, keys }) => (
        <section key={group} className="brief-group">
          <h2>{say(title)}</h2>
          <GroupTable brief={brief} keys={keys} label={say(title)} width={FITS.years} />
        </section>
      ))}
      <section className="brief-group">
        <StillChart
          data={{ kind: 'composition', composition: { ...outcomes, bars } }}
          heading={say({ zh: '申请办理结果的构成', en: 'What became of requests' })}
          summary={say({
            zh: `堆积条形图：${unit.shortName}各年办理结果各占多少。`,
            en: `Stacked bars: how the results of ${unit.shortName} divide each year.`,
          })}
          width={WIDE}
        />
      </section>
      <section className="brief-group">
        <h2>{say({ zh: '核对结果', en: 'What the checks found' })}</h2>
        <QualityLines brief={brief} most={FITS.findings} />
      </section>
      <section className="brief-group small">
        <h2>{say({ zh: '说明和出处', en: 'Notes and sources' })}</h2>
        <p>
          {peers > 1
            ? say({
                zh: `同类：${above}之下的单位（${alike}），${year} 年有报告的 ${peers} 家，含本单位。中位数在有数的各家中取，不足 3 家不取；名次从大到小，分母不足 ${SMALL_DENOMINATOR} 件的比率不排名。`,
                en: `Peers: bodies below ${above} (${alike}); ${peers} have a report on ${year}, this one included. Medians are of those with a figure, of three at least; ranks run from the largest, and rates with a denominator below ${SMALL_DENOMINATOR} have none. `,
              })
            : say({
                zh: `${above}之下没有别的同类单位（${alike}）的 ${year} 年报告，所以没有同类可比。`,
                en: `There is no other body alike (${alike}) with a report on ${year} below ${above}, so that there is nothing to compare with. `,
              })}
          {say({
            zh: `公开率是予以公开与部分公开之和除以办理结果总计。“约”：两年的格式不同，或者中间有 2024 年的复议前置，口径有变。灰色并注明分子 / 分母的比率，分母不足 ${SMALL_DENOMINATOR} 件，图中为空心点。没有数的写明原因，不以零代替。各项算法见 `,
            en: `The disclosure rate is granted and granted in part over all results. “About”: the forms of the two years differ, or reconsideration first (2024) lies in between. Rates in grey with their two sums have a denominator below ${SMALL_DENOMINATOR}, and are hollow points in charts. What has no figure says why; no zero stands in its place. How all is computed: `,
          })}
          <Link href="/methods">{say({ zh: '方法', en: 'Methods' })}</Link>
          {say({ zh: '页。', en: '.' })}
        </p>
        <p className="sources">
          {say({ zh: '出处：', en: 'Source: ' })}
          <Printed>{report.title ?? `${unit.name} ${year}`}</Printed>
          {say({ zh: '（', en: ' (' })}
          <Link href={`/reports/${reportId}`}>{reportId}</Link>
          {report.sourceUrl && (
            <>
              {say({ zh: '，', en: ', ' })}
              <Link href={report.sourceUrl} rel="noreferrer noopener nofollow">
                {report.sourceUrl}
              </Link>
            </>
          )}
          {say({
            zh: '）。数字由该机关自报，按原文照录，不作更改。',
            en: '). Figures are self-reported by that body and kept as printed.',
          })}
        </p>
        <p className="sources">
          {say({ zh: '引用：', en: 'To be cited as: ' })}
          <Printed>{citationOf(cited)}</Printed>
        </p>
        <p className="muted">
          {say({ zh: `${today()} 由公开年报图谱生成。`, en: `Made by Disclosure Atlas on ${today()}.` })}
        </p>
      </section>
    </article>
  );
}

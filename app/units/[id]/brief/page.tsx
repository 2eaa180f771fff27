import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PEERS_WIDTH } from '../../../../lib/chart/peerLines';
import { db } from '../../../../lib/db/client';
import { findUnits } from '../../../../lib/db/findUnits';
import { citationOf } from '../../../../lib/export/citationOf';
import { loadUnitBrief } from '../../../../lib/load/loadUnitBrief';
import { metricOf } from '../../../../lib/metrics/catalogue';
import { formatUnit } from '../../../../lib/metrics/formatValue';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../../../../lib/metrics/unitNames';
import type { SearchParams } from '../../../../lib/query/fields';
import { formatReportId } from '../../../../lib/query/reportId';
import { UNIT_PARAMS, unitIdPath, unitQuery, unitSearch } from '../../../../lib/query/unitsQuery';
import { BRIEF_GROUPS } from '../../../../lib/result/briefGroups';
import { describePeers } from '../../../../lib/result/describePeers';
import { tellsOfYears } from '../../../../lib/result/peerTrend';
import { citedView } from '../../../_components/citedView';
import { Link } from '../../../_components/Link';
import { PinnedVersion } from '../../../_components/PinnedVersion';
import { PrintButton } from '../../../_components/PrintButton';
import { QueryProblem } from '../../../_components/QueryProblem';
import { StillChart } from '../../../_components/StillChart';
import { YearLinks } from '../../../_components/YearLinks';
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
  return { title: unit ? `${unit.shortName}简报` : '没有这个单位' };
}

export default async function UnitBriefPage({ params, searchParams }: Props) {
  const id = unitIdPath.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/units/${id.data}/brief`;
  const query = unitQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={UNIT_PARAMS} path={path} />;
  const brief = await loadUnitBrief(db(), id.data, query.data);
  if (!brief) notFound();

  const { profile, report, peers, trends } = brief;
  const { unit, year, reports, outcomes } = profile;
  const crumbs = (
    <p className="crumbs screen">
      <Link href="/units">单位</Link> / <Link href={`/units/${unit.id}`}>{unit.shortName}</Link> / 简报
    </p>
  );
  if (year === null || !report)
    return (
      <>
        {crumbs}
        <h1>{unit.name}简报</h1>
        <p className="lead">还没有这个单位的报告，没有数字可写简报。</p>
      </>
    );
  const to = (of: number): string => `${path}?${unitSearch({ ...query.data, year: of })}`;
  const reportId = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
  const cited = await citedView(`${unit.name}${year} 年政府信息公开简报`, to(year), query.data.version);
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
          <PrintButton /> <span className="muted">印在 A4 纸上一至两页；也可用浏览器的打印功能。</span>
        </p>
        <PinnedVersion
          version={query.data.version}
          newest={`${path}?${unitSearch({ ...query.data, version: undefined })}`}
        />
        {query.data.year !== undefined && query.data.year !== year && (
          <p className="notice">
            {query.data.year} 年没有这个单位的报告，下面是 {year} 年的。
          </p>
        )}
      </div>
      <h1>
        {unit.name} {year} 年政府信息公开简报
      </h1>
      <p className="muted brief-head">
        {[
          TYPE_NAMES[unit.type] ?? unit.type,
          LEVEL_NAMES[unit.level] ?? unit.level,
          unit.parentName && `上级：${unit.parentName}`,
          `统计范围：${SCOPE_NAMES[report.scope] ?? report.scope}`,
          `年报公布日期：${report.publishedOn ?? '未注明'}`,
          `编号 ${unit.id}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {shown.length > 0 && (
        <div className="brief-charts">
          {shown.map((peers) => {
            const { label, unit: measured } = metricOf(peers.trend.query.metric);
            return (
              <StillChart
                key={label}
                data={{ kind: 'peers', peers }}
                heading={`${label}（${formatUnit(measured)}）`}
                summary={`折线图：${unit.shortName}历年的${label}，和同类单位的中位数、四分位范围；数值见下表。`}
                width={PEERS_WIDTH}
              />
            );
          })}
        </div>
      )}
      {BRIEF_GROUPS.map(({ id: group, title, keys }) => (
        <section key={group} className="brief-group">
          <h2>{title}</h2>
          <GroupTable brief={brief} keys={keys} label={title} width={FITS.years} />
        </section>
      ))}
      <section className="brief-group">
        <StillChart
          data={{ kind: 'composition', composition: { ...outcomes, bars } }}
          heading="申请办理结果的构成"
          summary={`堆积条形图：${unit.shortName}各年办理结果各占多少。`}
          width={WIDE}
        />
      </section>
      <section className="brief-group">
        <h2>核对结果</h2>
        <QualityLines brief={brief} most={FITS.findings} />
      </section>
      <section className="brief-group small">
        <h2>说明和出处</h2>
        <p>
          {peers > 1
            ? `同类：${unit.parentName ?? '全国'}之下的单位（${alike}），${year} 年有报告的 ${peers} 家，含本单位。中位数在有数的各家中取，不足 3 家不取；名次从大到小，分母不足 30 件的比率不排名。`
            : `${unit.parentName ?? '全国'}之下没有别的同类单位（${alike}）的 ${year} 年报告，所以没有同类可比。`}
          公开率是予以公开与部分公开之和除以办理结果总计。“约”：两年的格式不同，口径有变。没有数的写明原因，不以零代替。各项算法见{' '}
          <Link href="/methods">方法</Link>页。
        </p>
        <p className="sources">
          出处：{report.title ?? `${unit.name} ${year} 年报告`}（
          <Link href={`/reports/${reportId}`}>{reportId}</Link>
          {report.sourceUrl && (
            <>
              ，
              <Link href={report.sourceUrl} rel="noreferrer noopener nofollow">
                {report.sourceUrl}
              </Link>
            </>
          )}
          ）。数字由该机关自报，按原文照录，不作更改。
        </p>
        <p className="sources">引用：{citationOf(cited)}</p>
        <p className="muted">{today()} 由公开年报图谱生成。</p>
      </section>
    </article>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type DescribedCell, describeFindings } from '../../../lib/checks/describeFindings';
import { judgeSums } from '../../../lib/checks/judgeSums';
import { db } from '../../../lib/db/client';
import { reportTitle } from '../../../lib/export/titles';
import { type ReportPage as Loaded, loadReport } from '../../../lib/load/loadReport';
import { findMetric, isDerived } from '../../../lib/metrics/catalogue';
import { cellKey } from '../../../lib/metrics/cellKey';
import { APPLICANTS } from '../../../lib/metrics/types';
import { SCOPE_NAMES } from '../../../lib/metrics/unitNames';
import type { SearchParams } from '../../../lib/query/fields';
import { formatReportId, parseReportId } from '../../../lib/query/reportId';
import { noQuery } from '../../../lib/query/unitsQuery';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { FindingList } from '../../_components/FindingList';
import { GradeMark } from '../../_components/GradeMark';
import { Link } from '../../_components/Link';
import { QueryProblem } from '../../_components/QueryProblem';
import { RuleLink } from '../../_components/RuleLink';
import { EvidenceList } from './EvidenceList';
import { Narrative } from './Narrative';
import type { OfficialCells } from './OfficialCell';
import { RevisionTable } from './RevisionTable';
import { StatisticsSection } from './StatisticsSection';
import { Table2 } from './Table2';
import { Table3 } from './Table3';
import { Table4 } from './Table4';
import { toFailing } from './toFailing';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The place of a cell in the document that it was read from, also in another report. */
function sourceOf({ from, key, unitId, year }: DescribedCell, id: string): string | null {
  if (from === 'own') return `/reports/${id}/source?cell=${key}#here`;
  if (from === 'earlier' || unitId === null || year === null) return null;
  return `/reports/${formatReportId({ unitId, year, revision: null })}/source?cell=${key}#here`;
}

/** What may be said of a report without findings: that all adds up is only said where all sums were judged. */
function describeSilence({ report, rules }: Loaded): string {
  if (rules === null) return '没有发现出入；这一版没有按全部规则核对。';
  return judgeSums(report, rules) === 'hold'
    ? '各行、各列和勾稽关系都对得上。'
    : '没有发现出入；有的加总和勾稽关系缺数或缺表，无法核对。';
}

async function find(params: Props['params']) {
  const id = parseReportId((await params).id);
  return id && loadReport(db(), id);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await find(params);
  return { title: page ? `${page.unit.shortName} ${page.report.year} 年报告` : '没有这份报告' };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return (
      <QueryProblem
        error={query.error}
        known={['（无）']}
        path={`/reports/${encodeURIComponent((await params).id)}`}
      />
    );
  const page = await find(params);
  if (!page) notFound();

  const { unit, report, revisions, cells, findings, narrative } = page;
  const id = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
  const official: OfficialCells = {
    source: `/reports/${id}/source`,
    failing: toFailing(findings.map((finding) => ({ ...finding, id: `finding-${finding.ordinal}` }))),
    byKey: new Map(
      cells.flatMap((cell) => {
        const metric = findMetric(cell.metric);
        const applicant = APPLICANTS.find((known) => known === cell.applicant);
        return metric && !isDerived(metric) && applicant
          ? [[cellKey(metric.key, applicant), cell] as const]
          : [];
      }),
    ),
  };
  const ofYear = revisions.filter(({ year }) => year === report.year);
  const hasForm = report.statistics === null || [report.table2, report.table3, report.table4].some(Boolean);
  const bySums = cells.filter(({ witness }) => witness === 'sums').length;

  return (
    <>
      <p className="crumbs">
        <Link href="/units">单位</Link> / <Link href={`/units/${unit.id}`}>{unit.shortName}</Link> /{' '}
        {report.year} 年报告
      </p>
      <h1>{report.title ?? `${unit.shortName} ${report.year} 年报告`}</h1>
      {!report.isCurrent && (
        <p className="notice">
          这是第 {report.revision} 版，不是现行的；
          <Link href={`/reports/${formatReportId({ ...report, revision: null })}`}>看现行版本</Link>。
        </p>
      )}
      {report.status === 'partial' && (
        <p className="notice">这份报告有几格无法确认，已留空，原因见下面的核对结果。</p>
      )}
      {bySums > 0 && (
        <p className="notice">
          原文排版已散（数字之间没有间隔，或标签与数字分开），其中 {bySums} 格的位置由行、列合计唯一确定。
        </p>
      )}
      <dl className="facts">
        <dt>发布单位</dt>
        <dd>{report.issuer ?? unit.name}</dd>
        <dt>公布日期</dt>
        <dd>{report.publishedOn ?? <span className="missing">未注明</span>}</dd>
        <dt>统计范围</dt>
        <dd>{SCOPE_NAMES[report.scope] ?? report.scope}</dd>
        <dt>来源</dt>
        <dd>
          {report.sourceUrl ? (
            <Link href={report.sourceUrl} rel="noreferrer noopener nofollow">
              {report.sourceUrl}
            </Link>
          ) : (
            (report.citation ?? '原文件未注明网址')
          )}
        </dd>
        <dt>读自</dt>
        <dd>
          {report.sourceName}（{report.sourceFormat === 'figures' ? '数据表' : '报告原文'}，SHA-256{' '}
          {report.sourceSha256.slice(0, 12)}…），{report.importedAt} 导入
        </dd>
        {ofYear.length > 1 && (
          <>
            <dt>版本</dt>
            <dd>
              第 {report.revision} 版，共 {ofYear.length} 版：<Link href="#revisions">各版比较</Link>
            </dd>
          </>
        )}
      </dl>
      <EvidenceList evidence={report.evidence} />
      <p>
        <FileLinks path={`/reports/${id}`} label="下载本报告全部数字" /> ·{' '}
        <Link href={`/reports/${id}/source`}>原文对照</Link>
        {revisions.length > 1 && (
          <>
            {' '}
            · <Link href={`/reports/${id}/compare`}>与其他年度、版本逐格比较</Link>
          </>
        )}
      </p>

      <h2>核对结果</h2>
      {report.isCurrent && (
        <p>
          等级 <GradeMark grade={report.grade} /> ·{' '}
          <Link href={`/units/${unit.id}/worklist?year=${report.year}`}>整改清单</Link>
        </p>
      )}
      {findings.length === 0 ? (
        <p>{describeSilence(page)}</p>
      ) : (
        <FindingList
          findings={describeFindings(
            findings,
            [...official.byKey].map(([key, { raw, place }]) => ({ key, raw, where: place })),
          ).map((finding, i) => ({ ...finding, id: `finding-${findings[i]?.ordinal}` }))}
          hrefOf={(cell) => sourceOf(cell, id)}
          showRule={(rule) => <RuleLink id={rule} />}
        />
      )}
      <p className="muted small">
        原数照录，不作更改；涉及的格子在下表中用边框和记号标出，点记号回到这里。点任何一个数字，可看它在原文中的位置。
      </p>

      <StatisticsSection edition={report.statistics} cells={official} local={page.local} reportId={id} />
      <Narrative figures={narrative} id={id} />
      {hasForm && (
        <>
          <h2>二、主动公开政府信息情况</h2>
          {report.table2 ? (
            <Table2 edition={report.table2} cells={official} />
          ) : (
            <p className="missing">报告中没有找到表二。</p>
          )}
          <h2>三、收到和处理政府信息公开申请情况</h2>
          {report.table3 ? (
            <Table3 edition={report.table3} cells={official} />
          ) : (
            <p className="missing">报告中没有找到表三。</p>
          )}
          <h2>四、政府信息公开行政复议、行政诉讼情况</h2>
          {report.table4 ? <Table4 cells={official} /> : <p className="missing">报告中没有找到表四。</p>}
        </>
      )}
      <RevisionTable unitId={unit.id} shown={report.revision} revisions={ofYear} />
      <Citation title={reportTitle(unit, report)} path={`/reports/${id}`} />
    </>
  );
}

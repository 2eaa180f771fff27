import type { Metadata } from 'next';
import { type DescribedCell, describeFindings } from '../../../lib/checks/describeFindings';
import { judgeSums } from '../../../lib/checks/judgeSums';
import { db } from '../../../lib/db/client';
import { reportTitle } from '../../../lib/export/titles';
import { say } from '../../../lib/language/say';
import { type ReportPage as Loaded, loadReport } from '../../../lib/load/loadReport';
import { findMetric, isDerived } from '../../../lib/metrics/catalogue';
import { cellKey } from '../../../lib/metrics/cellKey';
import { APPLICANTS } from '../../../lib/metrics/types';
import type { SearchParams } from '../../../lib/query/fields';
import { formatReportId, parseReportId } from '../../../lib/query/reportId';
import { noQuery } from '../../../lib/query/unitsQuery';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { FindingList } from '../../_components/FindingList';
import { GradeMark } from '../../_components/GradeMark';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { RuleLink } from '../../_components/RuleLink';
import { noSuchPage } from '../../noSuchPage';
import { EvidenceList } from './EvidenceList';
import { Facts } from './Facts';
import { FormTables } from './FormTables';
import { Narrative } from './Narrative';
import type { OfficialCells } from './OfficialCell';
import { RevisionTable } from './RevisionTable';
import { StatisticsSection } from './StatisticsSection';
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
  if (rules === null)
    return say({
      zh: '没有发现出入；这一版没有按全部规则核对。',
      en: 'Nothing was found; this revision was not checked by all rules.',
    });
  return judgeSums(report, rules) === 'hold'
    ? say({ zh: '各行、各列和勾稽关系都对得上。', en: 'All rows, columns and balances add up.' })
    : say({
        zh: '没有发现出入；有的加总和勾稽关系缺数或缺表，无法核对。',
        en: 'Nothing was found; some sums and balances lack figures or tables and cannot be checked.',
      });
}

async function find(params: Props['params']) {
  const id = parseReportId((await params).id);
  return id && loadReport(db(), id);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await find(params);
  return {
    title: page
      ? say({
          zh: `${page.unit.shortName} ${page.report.year} 年报告`,
          en: `${page.unit.shortName} ${page.report.year}: report`,
        })
      : say({ zh: '没有这份报告', en: 'No such report' }),
  };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const query = noQuery.safeParse(await searchParams);
  if (!query.success)
    return (
      <QueryProblem
        error={query.error}
        known={[say({ zh: '（无）', en: '(none)' })]}
        path={`/reports/${encodeURIComponent((await params).id)}`}
      />
    );
  const page = await find(params);
  if (!page) return noSuchPage();

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
        <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link> /{' '}
        <Link href={`/units/${unit.id}`}>
          <Printed>{unit.shortName}</Printed>
        </Link>{' '}
        / {say({ zh: `${report.year} 年报告`, en: `Report ${report.year}` })}
      </p>
      <h1>
        <Printed>
          {report.title ??
            say({
              zh: `${unit.shortName} ${report.year} 年报告`,
              en: `${unit.shortName} ${report.year}: report`,
            })}
        </Printed>
      </h1>
      {!report.isCurrent && (
        <p className="notice">
          {say({
            zh: `这是第 ${report.revision} 版，不是现行的；`,
            en: `This is revision ${report.revision}, not the current one: `,
          })}
          <Link href={`/reports/${formatReportId({ ...report, revision: null })}`}>
            {say({ zh: '看现行版本', en: 'show the current one' })}
          </Link>
          {say({ zh: '。', en: '.' })}
        </p>
      )}
      {report.status === 'partial' && (
        <p className="notice">
          {say({
            zh: '这份报告有几格无法确认，已留空，原因见下面的核对结果。',
            en: 'Some cells of this report could not be confirmed and are left open; the reasons are among what the checks found below.',
          })}
        </p>
      )}
      {bySums > 0 && (
        <p className="notice">
          {say({
            zh: `原文排版已散（数字之间没有间隔，或标签与数字分开），其中 ${bySums} 格的位置由行、列合计唯一确定。`,
            en: `The layout of the original is lost (no space between figures, or labels apart from them): the places of ${bySums} cells follow from the sums of rows and columns alone.`,
          })}
        </p>
      )}
      <Facts page={page} revisions={ofYear.length} />
      <EvidenceList evidence={report.evidence} />
      <p>
        <FileLinks
          path={`/reports/${id}`}
          label={say({ zh: '下载本报告全部数字', en: 'Download all figures of this report' })}
        />{' '}
        · <Link href={`/reports/${id}/source`}>{say({ zh: '原文对照', en: 'The original document' })}</Link>
        {revisions.length > 1 && (
          <>
            {' '}
            ·{' '}
            <Link href={`/reports/${id}/compare`}>
              {say({
                zh: '与其他年度、版本逐格比较',
                en: 'Compare with other years and revisions, cell by cell',
              })}
            </Link>
          </>
        )}
      </p>

      <h2>{say({ zh: '核对结果', en: 'What the checks found' })}</h2>
      {report.isCurrent && (
        <p>
          {say({ zh: '等级', en: 'Grade' })} <GradeMark grade={report.grade} /> ·{' '}
          <Link href={`/units/${unit.id}/worklist?year=${report.year}`}>
            {say({ zh: '整改清单', en: 'Work list' })}
          </Link>
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
        {say({
          zh: '原数照录，不作更改；涉及的格子在下表中用边框和记号标出，点记号回到这里。点任何一个数字，可看它在原文中的位置。',
          en: 'Figures are kept as printed and not altered; cells that are spoken of have a border and a mark below, which leads back here. Any figure leads to its place in the original. The tables have the words of the Chinese form.',
        })}
      </p>

      <StatisticsSection edition={report.statistics} cells={official} local={page.local} reportId={id} />
      <Narrative figures={narrative} id={id} />
      {hasForm && <FormTables report={report} cells={official} />}
      <RevisionTable unitId={unit.id} shown={report.revision} revisions={ofYear} />
      <Citation title={reportTitle(unit, report)} path={`/reports/${id}`} />
    </>
  );
}

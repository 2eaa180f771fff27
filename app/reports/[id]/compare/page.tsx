import type { Metadata } from 'next';
import { db } from '../../../../lib/db/client';
import type { ListedRevision } from '../../../../lib/db/findRevisionList';
import { say } from '../../../../lib/language/say';
import { loadReportComparison, type ReportComparison } from '../../../../lib/load/loadReportComparison';
import type { SearchParams } from '../../../../lib/query/fields';
import {
  REPORT_COMPARE_PARAMS,
  reportCompareQuery,
  reportCompareSearch,
} from '../../../../lib/query/reportCompareQuery';
import { formatReportId, parseReportId } from '../../../../lib/query/reportId';
import { Link } from '../../../_components/Link';
import { Printed } from '../../../_components/Printed';
import { QueryProblem } from '../../../_components/QueryProblem';
import { noSuchPage } from '../../../noSuchPage';
import { ReportPair } from './ReportPair';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: say({ zh: `逐格比较 ${(await params).id}`, en: `Cell by cell: ${(await params).id}` }) };
}

/** 2023 年, with the revision where it is not the only one of its year or not the current one. */
const nameOf = (
  { year, revision }: { readonly year: number; readonly revision: number },
  all: readonly ListedRevision[],
): string =>
  all.filter((one) => one.year === year).length > 1
    ? say({ zh: `${year} 年第 ${revision} 版`, en: `${year}, revision ${revision}` })
    : say({ zh: `${year} 年`, en: `${year}` });

/** 2023 年与 2025 年, or 2023 年第 1 版与第 2 版. */
function headingOf({ earlier, later }: ReportComparison, all: readonly ListedRevision[]): string {
  const { year, revision } = later.report;
  return earlier.report.year === year
    ? say({
        zh: `${nameOf(earlier.report, all)}与第 ${revision} 版`,
        en: `${nameOf(earlier.report, all)} and revision ${revision}`,
      })
    : say({
        zh: `${nameOf(earlier.report, all)}与 ${nameOf(later.report, all)}`,
        en: `${nameOf(earlier.report, all)} and ${nameOf(later.report, all)}`,
      });
}

export default async function ReportComparePage({ params, searchParams }: Props) {
  const { id: text } = await params;
  const id = parseReportId(text);
  if (!id) return noSuchPage();
  const path = `/reports/${text}/compare`;
  const query = reportCompareQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={REPORT_COMPARE_PARAMS} path={path} />;
  const found = await loadReportComparison(db(), id, query.data);
  if (!found) return noSuchPage();
  const { page, others } = found;
  const { unit, report, revisions } = page;
  const { show } = query.data;
  const pair = found.kind === 'pair' ? found.comparison : null;
  const shown = pair && (pair.earlier === page ? pair.later : pair.earlier);

  return (
    <>
      <p className="crumbs">
        <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link> /{' '}
        <Link href={`/units/${unit.id}`}>
          <Printed>{unit.shortName}</Printed>
        </Link>{' '}
        /{' '}
        <Link href={`/reports/${text}`}>
          {say({ zh: `${report.year} 年报告`, en: `Report ${report.year}` })}
        </Link>{' '}
        / {say({ zh: '逐格比较', en: 'Cell by cell' })}
      </p>
      <h1>
        <Printed>{unit.shortName}</Printed>
        {say({
          zh: `：${pair ? headingOf(pair, revisions) : nameOf(report, revisions)}报告逐格比较`,
          en: `: reports on ${pair ? headingOf(pair, revisions) : nameOf(report, revisions)}, cell by cell`,
        })}
      </h1>
      {others.length > 0 && (
        <nav className="years" aria-label={say({ zh: '与哪一份比较', en: 'Compare with' })}>
          <span className="muted">{say({ zh: '与这一份比较：', en: 'Compare with: ' })}</span>
          {others.toReversed().map((one) => (
            <Link
              key={`${one.year}/${one.revision}`}
              href={`${path}?${reportCompareSearch({ with: formatReportId({ ...one, unitId: unit.id, revision: one.isCurrent ? null : one.revision }), show })}`}
              aria-current={
                shown?.report.year === one.year && shown.report.revision === one.revision ? 'page' : undefined
              }
            >
              {nameOf(one, revisions)}
            </Link>
          ))}
        </nav>
      )}
      {found.kind === 'alone' && (
        <p className="lead">
          {say({
            zh: '这家单位只有这一份报告，没有别的年度或版本可比。不同单位之间用',
            en: 'This is the only report of this body: there is no other year or revision. Different bodies are compared at ',
          })}
          <Link href={`/compare?unit=${unit.id}`}>{say({ zh: '比较', en: 'Compare' })}</Link>
          {say({ zh: '页。', en: '.' })}
        </p>
      )}
      {found.kind === 'unknown' && (
        <p className="notice">
          {say({
            zh: `没有编号为“${query.data.with}”的报告：请从${others.length > 0 ? '上面的链接' : '单位页的报告表'}里选。`,
            en: `There is no report “${query.data.with}”: choose one of the ${others.length > 0 ? 'links above' : 'reports on the page of the body'}.`,
          })}
        </p>
      )}
      {found.kind === 'stranger' && (
        <p className="notice">
          {say({
            zh: `“${query.data.with}”是另一家单位的报告：逐格比较只在同一单位的报告之间；不同单位用`,
            en: `“${query.data.with}” is a report of another body: cells are compared between reports of one body; different bodies at `,
          })}
          <Link href="/compare">{say({ zh: '比较', en: 'Compare' })}</Link>
          {say({ zh: '页。', en: '.' })}
        </p>
      )}
      {pair && (
        <ReportPair
          pair={pair}
          labels={[nameOf(pair.earlier.report, revisions), nameOf(pair.later.report, revisions)]}
          query={query.data}
          path={path}
        />
      )}
    </>
  );
}

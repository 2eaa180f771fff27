import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ownCells } from '../../../../lib/checks/ownCells';
import { db } from '../../../../lib/db/client';
import { loadSource } from '../../../../lib/load/loadSource';
import { describeCell } from '../../../../lib/metrics/describeCell';
import { MISSING_WORDS } from '../../../../lib/metrics/formatValue';
import { worstMark } from '../../../../lib/metrics/worstMark';
import type { SearchParams } from '../../../../lib/query/fields';
import { formatReportId, parseReportId } from '../../../../lib/query/reportId';
import { SOURCE_PARAMS, sourceQuery } from '../../../../lib/query/sourceQuery';
import { describePlace } from '../../../../lib/report/describePlace';
import { Link } from '../../../_components/Link';
import { QualityMark } from '../../../_components/QualityMark';
import { QueryProblem } from '../../../_components/QueryProblem';
import { WITNESS_WORDS } from '../OfficialCell';
import { HERE, SourceBlocks } from './SourceBlocks';
import { showApart } from './showApart';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // A copy of an official document: to be read beside its figures, not to be found instead of the original.
  return { title: `原文对照 ${(await params).id}`, robots: { index: false } };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { id: text } = await params;
  const id = parseReportId(text);
  if (!id) notFound();
  const query = sourceQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={SOURCE_PARAMS} path={`/reports/${text}/source`} />;
  const { cell: key } = query.data;
  const page = await loadSource(db(), id, key, showApart);
  if (!page) notFound();
  const { unit, report, cell, view, findings } = page;
  const back = `/reports/${formatReportId(id)}`;
  const about = key === undefined ? [] : findings.filter((finding) => ownCells(finding).includes(key));
  const mark = worstMark(about.map(({ severity, rule, ordinal }) => ({ severity, rules: [rule], ordinal })));

  return (
    <>
      <p className="crumbs">
        <Link href="/units">单位</Link> / <Link href={`/units/${unit.id}`}>{unit.shortName}</Link> /{' '}
        <Link href={back}>{report.year} 年报告</Link> / 原文对照
      </p>
      <h1>原文对照</h1>
      <p className="muted">
        {unit.name} {report.year} 年报告，读自 {report.sourceName}
        {report.sourceUrl && (
          <>
            ，
            <Link href={report.sourceUrl} rel="noreferrer noopener nofollow">
              原网页
            </Link>
          </>
        )}
        。下面是读入时看到的文字和表格；联系方式和填表人已略去。
      </p>
      {key !== undefined && (
        <aside className="source-target">
          <strong>{describeCell(key)}</strong>
          {cell ? (
            <>
              <span>
                {mark && <QualityMark {...mark} href={`${back}#finding-${mark.ordinal}`} />}
                {cell.state === 'number' ? cell.value : MISSING_WORDS[cell.state]}
                {cell.raw !== '' && cell.raw !== cell.value && `（原文 ${cell.raw}）`}
              </span>
              <span className="muted">
                {cell.place === '' ? '原文中没有找到这一格' : describePlace(cell.place)}；
                {WITNESS_WORDS[cell.witness ?? 'none']}
              </span>
              {typeof view !== 'string' && view.isFound && <Link href={`#${HERE}`}>跳到这个数字</Link>}
            </>
          ) : (
            <span className="missing">这份报告没有这一格</span>
          )}
          <Link href={`${back}#${key}`}>回到表格</Link>
          {about.length > 0 && (
            <ul className="about">
              {about.map(({ ordinal, rule, message }) => (
                <li key={ordinal}>
                  {message} <Link href={`${back}#finding-${ordinal}`}>{rule}</Link>
                </li>
              ))}
            </ul>
          )}
        </aside>
      )}
      {typeof view === 'string' ? (
        <p className="notice">{view}</p>
      ) : (
        <>
          {view.before > 0 && <p className="muted">前面略去 {view.before} 段。</p>}
          <SourceBlocks blocks={view.blocks} />
          {view.after > 0 && <p className="muted">后面略去 {view.after} 段。</p>}
        </>
      )}
    </>
  );
}

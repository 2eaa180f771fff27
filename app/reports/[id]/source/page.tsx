import type { Metadata } from 'next';
import { ownCells } from '../../../../lib/checks/ownCells';
import { db } from '../../../../lib/db/client';
import { languageNow } from '../../../../lib/language/languageNow';
import { say } from '../../../../lib/language/say';
import { loadSource } from '../../../../lib/load/loadSource';
import { describeCell } from '../../../../lib/metrics/describeCell';
import { MISSING_WORDS } from '../../../../lib/metrics/formatValue';
import { worstMark } from '../../../../lib/metrics/worstMark';
import type { SearchParams } from '../../../../lib/query/fields';
import { formatReportId, parseReportId } from '../../../../lib/query/reportId';
import { SOURCE_PARAMS, sourceQuery } from '../../../../lib/query/sourceQuery';
import { describePlace } from '../../../../lib/report/describePlace';
import { FindingMessage } from '../../../_components/FindingMessage';
import { Link } from '../../../_components/Link';
import { Printed } from '../../../_components/Printed';
import { QualityMark } from '../../../_components/QualityMark';
import { QueryProblem } from '../../../_components/QueryProblem';
import { noSuchPage } from '../../../noSuchPage';
import { WITNESS_WORDS } from '../OfficialCell';
import { HERE, SourceBlocks } from './SourceBlocks';
import { showApart } from './showApart';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // A copy of an official document: to be read beside its figures, not to be found instead of the original.
  return {
    title: say({ zh: `原文对照 ${(await params).id}`, en: `The original of ${(await params).id}` }),
    robots: { index: false },
  };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { id: text } = await params;
  const id = parseReportId(text);
  if (!id) return noSuchPage();
  const query = sourceQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={SOURCE_PARAMS} path={`/reports/${text}/source`} />;
  const { cell: key } = query.data;
  const page = await loadSource(db(), id, key, showApart);
  if (!page) return noSuchPage();
  const { unit, report, cell, view, findings } = page;
  const back = `/reports/${formatReportId(id)}`;
  const about = key === undefined ? [] : findings.filter((finding) => ownCells(finding).includes(key));
  const mark = worstMark(about.map(({ severity, rule, ordinal }) => ({ severity, rules: [rule], ordinal })));

  return (
    <>
      <p className="crumbs">
        <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link> /{' '}
        <Link href={`/units/${unit.id}`}>
          <Printed>{unit.shortName}</Printed>
        </Link>{' '}
        / <Link href={back}>{say({ zh: `${report.year} 年报告`, en: `Report ${report.year}` })}</Link> /{' '}
        {say({ zh: '原文对照', en: 'The original' })}
      </p>
      <h1>{say({ zh: '原文对照', en: 'The original document' })}</h1>
      <p className="muted">
        <Printed>{unit.name}</Printed>{' '}
        {say({ zh: `${report.year} 年报告，读自 `, en: `${report.year}, read from ` })}
        <Printed>{report.sourceName}</Printed>
        {report.sourceUrl && (
          <>
            {say({ zh: '，', en: ', ' })}
            <Link href={report.sourceUrl} rel="noreferrer noopener nofollow">
              {say({ zh: '原网页', en: 'original page' })}
            </Link>
          </>
        )}
        {say({
          zh: '。下面是读入时看到的文字和表格；联系方式和填表人已略去。',
          en: '. Below are the text and the tables as they were read; contacts and the names of those who filled them in are left out.',
        })}
      </p>
      {key !== undefined && (
        <aside className="source-target">
          <strong>{describeCell(key)}</strong>
          {cell ? (
            <>
              <span>
                {mark && <QualityMark {...mark} href={`${back}#finding-${mark.ordinal}`} />}
                {cell.state === 'number' ? cell.value : MISSING_WORDS[cell.state]}
                {cell.raw !== '' && cell.raw !== cell.value && (
                  <>
                    {say({ zh: '（原文 ', en: ' (printed ' })}
                    <Printed>{cell.raw}</Printed>
                    {say({ zh: '）', en: ')' })}
                  </>
                )}
              </span>
              <span className="muted">
                {cell.place === ''
                  ? say({ zh: '原文中没有找到这一格', en: 'this cell was not found in the document' })
                  : describePlace(cell.place, languageNow())}
                {say({ zh: '；', en: '; ' })}
                {WITNESS_WORDS[cell.witness ?? 'none']}
              </span>
              {typeof view !== 'string' && view.isFound && (
                <Link href={`#${HERE}`}>{say({ zh: '跳到这个数字', en: 'Go to this figure' })}</Link>
              )}
            </>
          ) : (
            <span className="missing">
              {say({ zh: '这份报告没有这一格', en: 'This report has no such cell' })}
            </span>
          )}
          <Link href={`${back}#${key}`}>{say({ zh: '回到表格', en: 'Back to the table' })}</Link>
          {about.length > 0 && (
            <ul className="about">
              {about.map(({ ordinal, rule, message }) => (
                <li key={ordinal}>
                  <FindingMessage rule={rule} message={message} />{' '}
                  <Link href={`${back}#finding-${ordinal}`}>{rule}</Link>
                </li>
              ))}
            </ul>
          )}
        </aside>
      )}
      {typeof view === 'string' ? (
        <p className="notice">
          <Printed>{view}</Printed>
        </p>
      ) : (
        <>
          {view.before > 0 && (
            <p className="muted">
              {say({ zh: `前面略去 ${view.before} 段。`, en: `${view.before} parts before are left out.` })}
            </p>
          )}
          <SourceBlocks blocks={view.blocks} />
          {view.after > 0 && (
            <p className="muted">
              {say({ zh: `后面略去 ${view.after} 段。`, en: `${view.after} parts behind are left out.` })}
            </p>
          )}
        </>
      )}
    </>
  );
}

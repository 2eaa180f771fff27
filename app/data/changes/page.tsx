import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { listVersions } from '../../../lib/db/version/listVersions';
import { CHANGES_TITLE } from '../../../lib/export/titles';
import { VERSION_KINDS } from '../../../lib/export/versionKinds';
import { listed } from '../../../lib/language/listed';
import { say } from '../../../lib/language/say';
import { formatValue } from '../../../lib/metrics/formatValue';
import { CHANGES_PARAMS, changesQuery } from '../../../lib/query/changesQuery';
import type { SearchParams } from '../../../lib/query/fields';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { Pages } from '../../_components/Pages';
import { QueryProblem } from '../../_components/QueryProblem';

export const generateMetadata = (): Metadata => ({
  title: say({ zh: '数据各版变化', en: 'Changes of each version' }),
});

const PAGE = 50;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function ChangesPage({ searchParams }: Props) {
  const query = changesQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={CHANGES_PARAMS} path="/data/changes" />;
  const { page } = query.data;
  const { total, spans } = await listVersions(db(), { limit: PAGE, offset: (page - 1) * PAGE });

  return (
    <>
      <p className="crumbs">
        <Link href="/data">{say({ zh: '数据', en: 'Data' })}</Link>
      </p>
      <h1>{say({ zh: '数据各版变化', en: 'Changes of each version of the data' })}</h1>
      <p className="lead">
        {say({
          zh: '每次改动页面所示内容的提交是一个版本；同一次导入接连产生的版本并为一行。网址后加 version=版本号，排名、趋势、比较、散点、单位和全部数据就固定在那一版。',
          en: 'Each commit that changes what pages show is a version; versions that one import made in a row are one line. With version=NUMBER in the address, rankings, trends, comparisons, scatters, bodies and all the data stay at that version.',
        })}
      </p>
      <p className="small">
        <FileLinks path="/data/changes" />
      </p>
      {spans.length === 0 && (
        <p className="notice">
          {say({ zh: `没有第 ${page} 页：`, en: `There is no page ${page}: ` })}
          <Link href="/data/changes">{say({ zh: '回到第一页', en: 'back to the first' })}</Link>
          {say({ zh: '。', en: '.' })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '各版', en: 'Versions' })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '版本', en: 'Version' })}</th>
              <th scope="col">{say({ zh: '时间', en: 'Time' })}</th>
              <th scope="col">{say({ zh: '原因', en: 'Reason' })}</th>
              <th scope="col" className="num">
                {say({ zh: '新增报告', en: 'Reports added' })}
              </th>
              <th scope="col" className="num">
                {say({ zh: '更正报告', en: 'Corrected' })}
              </th>
              <th scope="col" className="num">
                {say({ zh: '此后共有报告', en: 'Reports after it' })}
              </th>
              <th scope="col">{say({ zh: '变化', en: 'Changes' })}</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span) => (
              <tr key={span.last}>
                <th scope="row">{span.first === span.last ? span.last : `${span.first}–${span.last}`}</th>
                <td>{span.madeAt}</td>
                <td>
                  {listed(span.kinds.map((kind) => VERSION_KINDS[kind]))}
                  {span.runId !== null && (
                    <span className="muted">
                      {say({ zh: `（第 ${span.runId} 次导入）`, en: ` (import no. ${span.runId})` })}
                    </span>
                  )}
                </td>
                <td className="num">{formatValue(span.added, '件')}</td>
                <td className="num">{formatValue(span.revised, '件')}</td>
                <td className="num">{formatValue(span.reports, '件')}</td>
                <td>
                  {span.added + span.revised > 0 ? (
                    <Link href={`/data/changed?from=${span.first - 1}&to=${span.last}`}>
                      {say({ zh: '看变化', en: 'see changes' })}
                    </Link>
                  ) : (
                    <span className="muted">{say({ zh: '数字未变', en: 'figures unchanged' })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages page={page} pages={Math.ceil(total / PAGE)} href={(to) => `/data/changes?page=${to}`} />
      <Citation title={CHANGES_TITLE} path="/data/changes" />
    </>
  );
}

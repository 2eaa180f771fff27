import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { listVersions } from '../../../lib/db/version/listVersions';
import { CHANGES_TITLE } from '../../../lib/export/titles';
import { VERSION_KINDS } from '../../../lib/export/versionKinds';
import { formatValue } from '../../../lib/metrics/formatValue';
import { CHANGES_PARAMS, changesQuery } from '../../../lib/query/changesQuery';
import type { SearchParams } from '../../../lib/query/fields';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { Pages } from '../../_components/Pages';
import { QueryProblem } from '../../_components/QueryProblem';

export const metadata: Metadata = { title: '数据各版变化' };

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
        <Link href="/data">数据</Link>
      </p>
      <h1>数据各版变化</h1>
      <p className="lead">
        每次改动页面所示内容的提交是一个版本；同一次导入接连产生的版本并为一行。网址后加
        version=版本号，排名、趋势、比较、散点、单位和全部数据就固定在那一版。
      </p>
      <p className="small">
        <FileLinks path="/data/changes" />
      </p>
      {spans.length === 0 && (
        <p className="notice">
          没有第 {page} 页：<Link href="/data/changes">回到第一页</Link>。
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="各版">
        <table>
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">时间</th>
              <th scope="col">原因</th>
              <th scope="col" className="num">
                新增报告
              </th>
              <th scope="col" className="num">
                更正报告
              </th>
              <th scope="col" className="num">
                此后共有报告
              </th>
              <th scope="col">变化</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span) => (
              <tr key={span.last}>
                <th scope="row">{span.first === span.last ? span.last : `${span.first}–${span.last}`}</th>
                <td>{span.madeAt}</td>
                <td>
                  {span.kinds.map((kind) => VERSION_KINDS[kind]).join('、')}
                  {span.runId !== null && <span className="muted">（第 {span.runId} 次导入）</span>}
                </td>
                <td className="num">{formatValue(span.added, '件')}</td>
                <td className="num">{formatValue(span.revised, '件')}</td>
                <td className="num">{formatValue(span.reports, '件')}</td>
                <td>
                  {span.added + span.revised > 0 ? (
                    <Link href={`/data/changed?from=${span.first - 1}&to=${span.last}`}>看变化</Link>
                  ) : (
                    <span className="muted">数字未变</span>
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

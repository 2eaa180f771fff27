import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import type { ChangedReport } from '../../../lib/db/version/findChanged';
import { findDataVersion } from '../../../lib/db/version/findDataVersion';
import { changedTitle } from '../../../lib/export/titles';
import { loadChanged } from '../../../lib/load/loadChanged';
import { formatValue } from '../../../lib/metrics/formatValue';
import { CHANGED_PARAMS, changedQuery, changedSearch } from '../../../lib/query/changesQuery';
import type { SearchParams } from '../../../lib/query/fields';
import { formatReportId } from '../../../lib/query/reportId';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { Pages } from '../../_components/Pages';
import { QueryProblem } from '../../_components/QueryProblem';
import { ChangedFigures } from './ChangedFigures';

export const metadata: Metadata = { title: '两版之间的变化' };

const PAGE = 50;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function ChangedPage({ searchParams }: Props) {
  const query = changedQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={CHANGED_PARAMS} path="/data/changes" />;
  const newest = (await findDataVersion(db())).number;
  const { from, to = newest, page } = query.data;
  if (to > newest || from >= newest)
    return (
      <>
        <h1>没有这样的变化</h1>
        <p className="lead">
          最新的是版本 {newest}，没有比它更新的：见 <Link href="/data/changes">各版变化</Link>。
        </p>
      </>
    );
  const changed = await loadChanged(db(), { from, to }, { limit: PAGE, offset: (page - 1) * PAGE });
  const { added, revised, entries } = changed;
  const total = added + revised;
  const search = changedSearch({ from, to });
  const fresh = entries.filter(({ report }) => report.before === null);
  const others = entries.filter(({ report }) => report.before !== null);
  const link = ({ unitId, year }: ChangedReport, revision: number | null): string =>
    `/reports/${formatReportId({ unitId, year, revision })}`;

  return (
    <>
      <p className="crumbs">
        <Link href="/data">数据</Link> / <Link href="/data/changes">各版变化</Link>
      </p>
      <h1>
        版本 {from} 至 {to} 的变化
      </h1>
      <p className="lead">
        新增报告 {formatValue(added, '件')} 份，更正 {formatValue(revised, '件')} 份。
      </p>
      {total > 0 && (
        <p className="small">
          <FileLinks path="/data/changed" search={search} />
        </p>
      )}
      {total > 0 && entries.length === 0 && (
        <p className="notice">
          没有第 {page} 页：<Link href={`/data/changed?${search}`}>回到第一页</Link>。
        </p>
      )}
      {total === 0 && <p>两版之间各报告的数字相同；核对结果、名册或单位可能有变化。</p>}
      {fresh.length > 0 && (
        <>
          <h2>新增</h2>
          <ul>
            {fresh.map(({ unit, report }) => (
              <li key={`${unit.id}-${report.year}`}>
                <Link href={link(report, report.isCurrent ? null : report.after)}>
                  {unit.shortName} {report.year} 年
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <h2>更正</h2>}
      {others.map((entry) => {
        const { unit, report, figures } = entry;
        return (
          <section key={`${unit.id}-${report.year}`}>
            <h3>
              <Link href={link(report, report.isCurrent ? null : report.after)}>
                {unit.shortName} {report.year} 年
              </Link>
            </h3>
            <p className="small">
              由<Link href={link(report, report.before)}>第 {report.before} 版</Link>换成第 {report.after}{' '}
              版，
              {figures.length} 格不同。
            </p>
            <ChangedFigures entry={entry} />
          </section>
        );
      })}
      <Pages
        page={page}
        pages={Math.ceil(total / PAGE)}
        href={(other) => `/data/changed?${changedSearch({ from, to, page: other })}`}
      />
      <Citation title={changedTitle(from, to)} path={`/data/changed?from=${from}&to=${to}`} version={to} />
    </>
  );
}

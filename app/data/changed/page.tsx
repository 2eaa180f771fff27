import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import type { ChangedReport } from '../../../lib/db/version/findChanged';
import { findDataVersion } from '../../../lib/db/version/findDataVersion';
import { changedTitle } from '../../../lib/export/titles';
import { counted } from '../../../lib/language/counted';
import { say } from '../../../lib/language/say';
import { loadChanged } from '../../../lib/load/loadChanged';
import { formatValue } from '../../../lib/metrics/formatValue';
import { CHANGED_PARAMS, changedQuery, changedSearch } from '../../../lib/query/changesQuery';
import type { SearchParams } from '../../../lib/query/fields';
import { formatReportId } from '../../../lib/query/reportId';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { Pages } from '../../_components/Pages';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { ChangedFigures } from './ChangedFigures';

export const generateMetadata = (): Metadata => ({
  title: say({ zh: '两版之间的变化', en: 'Changes between two versions' }),
});

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
        <h1>{say({ zh: '没有这样的变化', en: 'There are no such changes' })}</h1>
        <p className="lead">
          {say({
            zh: `最新的是版本 ${newest}，没有比它更新的：见 `,
            en: `The newest version is ${newest}, and there is none after it: see the `,
          })}
          <Link href="/data/changes">{say({ zh: '各版变化', en: 'changes of each version' })}</Link>
          {say({ zh: '。', en: '.' })}
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
        <Link href="/data">{say({ zh: '数据', en: 'Data' })}</Link> /{' '}
        <Link href="/data/changes">{say({ zh: '各版变化', en: 'Changes of each version' })}</Link>
      </p>
      <h1>{say({ zh: `版本 ${from} 至 ${to} 的变化`, en: `Changes from version ${from} to ${to}` })}</h1>
      <p className="lead">
        {say({
          zh: `新增报告 ${formatValue(added, '件')} 份，更正 ${formatValue(revised, '件')} 份。`,
          en: `${counted(added, 'report')} added, ${counted(revised, 'report')} corrected.`,
        })}
      </p>
      {total > 0 && (
        <p className="small">
          <FileLinks path="/data/changed" search={search} />
        </p>
      )}
      {total > 0 && entries.length === 0 && (
        <p className="notice">
          {say({ zh: `没有第 ${page} 页：`, en: `There is no page ${page}: ` })}
          <Link href={`/data/changed?${search}`}>{say({ zh: '回到第一页', en: 'back to the first' })}</Link>
          {say({ zh: '。', en: '.' })}
        </p>
      )}
      {total === 0 && (
        <p>
          {say({
            zh: '两版之间各报告的数字相同；核对结果、名册或单位可能有变化。',
            en: 'The figures of the reports are the same in both versions; results of checks, the roster or the bodies may have changed.',
          })}
        </p>
      )}
      {fresh.length > 0 && (
        <>
          <h2>{say({ zh: '新增', en: 'Added' })}</h2>
          <ul>
            {fresh.map(({ unit, report }) => (
              <li key={`${unit.id}-${report.year}`}>
                <Link href={link(report, report.isCurrent ? null : report.after)}>
                  <Printed>{unit.shortName}</Printed> {say({ zh: `${report.year} 年`, en: `${report.year}` })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <h2>{say({ zh: '更正', en: 'Corrected' })}</h2>}
      {others.map((entry) => {
        const { unit, report, figures } = entry;
        return (
          <section key={`${unit.id}-${report.year}`}>
            <h3>
              <Link href={link(report, report.isCurrent ? null : report.after)}>
                <Printed>{unit.shortName}</Printed> {say({ zh: `${report.year} 年`, en: `${report.year}` })}
              </Link>
            </h3>
            <p className="small">
              {say({ zh: '由', en: 'From ' })}
              <Link href={link(report, report.before)}>
                {say({ zh: `第 ${report.before} 版`, en: `revision ${report.before}` })}
              </Link>
              {say({
                zh: `换成第 ${report.after} 版，${figures.length} 格不同。`,
                en: ` to revision ${report.after}, with ${counted(figures.length, 'cell')} different.`,
              })}
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

import type { Metadata } from 'next';
import { filed, share } from '../../lib/coverage/tally';
import { db } from '../../lib/db/client';
import { findWorst } from '../../lib/db/findWorst';
import { COVERAGE_TITLE } from '../../lib/export/titles';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { formatValue } from '../../lib/metrics/formatValue';
import { COVERAGE_PARAMS, coverageQuery, coverageSearch } from '../../lib/query/coverageQuery';
import type { SearchParams } from '../../lib/query/fields';
import { pageOf } from '../../lib/result/pageOf';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { QueryProblem } from '../_components/QueryProblem';
import { today } from '../today';
import { CoverageForm } from './CoverageForm';
import { GroupTable } from './GroupTable';
import { Legend } from './Legend';
import { MATRIX_PAGE, MatrixTable } from './MatrixTable';

export const metadata: Metadata = { title: '覆盖' };

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function CoveragePage({ searchParams }: Props) {
  const query = coverageQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={COVERAGE_PARAMS} path="/coverage" />;
  const { coverage, parent, groups } = await loadCoverage(db(), query.data, today());

  const { shown } = pageOf(coverage.rows, coverage.query.page, MATRIX_PAGE);
  const worst = await findWorst(
    db(),
    shown.map(({ unit }) => unit.id),
  );
  const { from, to } = coverage.query;
  const { total } = coverage;
  const place = parent ? `${parent.shortName}及其下级` : '全国';
  const heading = `${place}的报告齐不齐，${from === to ? from : `${from}–${to}`} 年`;
  const search = coverageSearch(coverage.query);
  const there = share(filed(total), total);
  const cards: readonly (readonly [string, number, string])[] = [
    ['应报', total.expected, '份'],
    ['已读入', filed(total), total.partial > 0 ? `份，其中部分读入 ${total.partial}` : '份'],
    ['按时', total.onTime, '份'],
    ['迟报', total.late, '份'],
    ['未找到', total.notFound, '份'],
    ['已拒收', total.refused, '份'],
  ];

  return (
    <>
      {parent && (
        <p className="crumbs">
          <Link href={`/coverage?${coverageSearch({ ...coverage.query, parent: undefined, page: 1 })}`}>
            全国
          </Link>
          {parent.parentId && (
            <>
              {' / '}
              <Link
                href={`/coverage?${coverageSearch({ ...coverage.query, parent: parent.parentId, page: 1 })}`}
              >
                {parent.parentName}
              </Link>
            </>
          )}
        </p>
      )}
      <h1>{heading}</h1>
      <p className="lead">
        县级以上人民政府依法每年应报；部门、乡镇街道等列入名册才算应报。“未找到”是说本库没有这份报告，不等于该机关没有公布。
      </p>
      <CoverageForm query={coverage.query} parent={parent} groups={coverage.groups} names={groups} />
      {query.data.parent && !parent && (
        <p className="notice">
          没有编号为“{query.data.parent}”的单位：请在 <Link href="/units">单位</Link> 页查编号。
        </p>
      )}
      <dl className="cards">
        {cards.map(([name, count, words]) => (
          <div key={name} className="card">
            <dt>{name}</dt>
            <dd>
              {formatValue(count, '件')} <small>{words}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted small">
        截至 {coverage.today}
        {there !== null && `，已读入占应报的 ${formatValue(there, '%')}`}
        {total.notYet > 0 && `；未到期 ${formatValue(total.notYet, '件')} 份`}
        {total.undated > 0 && `；已读入而公布日期不明或没有期限的 ${formatValue(total.undated, '件')} 份`}
        {total.unlisted > 0 &&
          `；另有未列入名册的报告 ${formatValue(total.unlisted, '件')} 份，不计入以上各数`}
        。 没有起止日期的单位按各年都存在计算。
      </p>
      {total.expected > 0 && from < to && (
        <ChartFigure
          data={{ kind: 'coverage', coverage }}
          heading={<h2>各年已读入与按时的比例</h2>}
          summary={`折线图：${place} ${from} 至 ${to} 年应报的报告中已读入和按时公布的比例。`}
          links={<FileLinks path="/coverage" search={search} svg />}
          withTable
        />
      )}
      {coverage.groups.length > 1 && coverage.groups.some(({ units }) => units > 1) && (
        <>
          <h2>各{parent ? '下级' : '地区'}</h2>
          <GroupTable coverage={coverage} names={groups} />
        </>
      )}
      <h2>各单位各年度</h2>
      <Legend />
      {coverage.rows.length > 0 ? (
        <MatrixTable coverage={coverage} worst={worst} />
      ) : (
        <p className="lead">没有符合条件的单位：请放宽级别、状态或年度。</p>
      )}
      <Citation title={COVERAGE_TITLE} path={`/coverage?${coverageSearch({ ...coverage.query, page: 1 })}`} />
    </>
  );
}

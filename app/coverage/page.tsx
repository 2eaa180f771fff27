import type { Metadata } from 'next';
import { filed, share } from '../../lib/coverage/tally';
import { db } from '../../lib/db/client';
import { findWorst } from '../../lib/db/findWorst';
import { COVERAGE_TITLE } from '../../lib/export/titles';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { formatValue } from '../../lib/metrics/formatValue';
import { COVERAGE_PARAMS, coverageQuery, coverageSearch } from '../../lib/query/coverageQuery';
import type { SearchParams } from '../../lib/query/fields';
import { pageOf } from '../../lib/result/pageOf';
import { ChartFigure } from '../_components/ChartFigure';
import { Citation } from '../_components/Citation';
import { FileLinks } from '../_components/FileLinks';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';
import { QueryProblem } from '../_components/QueryProblem';
import { UnknownParent } from '../_components/UnknownParent';
import { today } from '../today';
import { CoverageForm } from './CoverageForm';
import { GroupTable } from './GroupTable';
import { Legend } from './Legend';
import { MATRIX_PAGE, MatrixTable } from './MatrixTable';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '覆盖', en: 'Coverage' }) });

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
  const place = parent
    ? say({ zh: `${parent.shortName}及其下级`, en: `${parent.shortName} and below` })
    : say({ zh: '全国', en: 'the whole country' });
  const span = from === to ? from : `${from}–${to}`;
  const heading = say({
    zh: `${place}的报告齐不齐，${span} 年`,
    en: `Whose reports are there: ${place}, ${span}`,
  });
  const search = coverageSearch(coverage.query);
  const there = share(filed(total), total);
  const copies = say({ zh: '份', en: 'reports' });
  const cards: readonly (readonly [string, number, string])[] = [
    [say({ zh: '应报', en: 'Expected' }), total.expected, copies],
    [
      say({ zh: '已读入', en: 'Read' }),
      filed(total),
      total.partial > 0
        ? say({ zh: `份，其中部分读入 ${total.partial}`, en: `reports, ${total.partial} of them in part` })
        : copies,
    ],
    [say({ zh: '按时', en: 'In time' }), total.onTime, copies],
    [say({ zh: '迟报', en: 'Late' }), total.late, copies],
    [say({ zh: '未找到', en: 'Not found' }), total.notFound, copies],
    [say({ zh: '已拒收', en: 'Refused' }), total.refused, copies],
  ];

  return (
    <>
      {parent && (
        <p className="crumbs">
          <Link href={`/coverage?${coverageSearch({ ...coverage.query, parent: undefined, page: 1 })}`}>
            {say({ zh: '全国', en: 'The whole country' })}
          </Link>
          {parent.parentId && (
            <>
              {' / '}
              <Link
                href={`/coverage?${coverageSearch({ ...coverage.query, parent: parent.parentId, page: 1 })}`}
              >
                <Printed>{parent.parentName}</Printed>
              </Link>
            </>
          )}
        </p>
      )}
      <h1>{heading}</h1>
      <p className="lead">
        {say({
          zh: '县级以上人民政府依法每年应报；部门、乡镇街道等列入名册才算应报。“未找到”是说本库没有这份报告，不等于该机关没有公布。',
          en: 'Governments from the county up have to report each year by law; departments, townships and subdistricts count as expected when the roster lists them. “Not found” says that this collection has no such report, not that it was not published.',
        })}
      </p>
      <CoverageForm query={coverage.query} parent={parent} groups={coverage.groups} names={groups} />
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
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
        {say({ zh: `截至 ${coverage.today}`, en: `As of ${coverage.today}` })}
        {there !== null &&
          say({
            zh: `，已读入占应报的 ${formatValue(there, '%')}`,
            en: `, ${formatValue(there, '%')} of those expected are read`,
          })}
        {total.notYet > 0 &&
          say({
            zh: `；未到期 ${formatValue(total.notYet, '件')} 份`,
            en: `; ${formatValue(total.notYet, '件')} not yet due`,
          })}
        {total.undated > 0 &&
          say({
            zh: `；已读入而公布日期不明或没有期限的 ${formatValue(total.undated, '件')} 份`,
            en: `; ${formatValue(total.undated, '件')} read without a known day of publication, or without a deadline`,
          })}
        {total.unlisted > 0 &&
          say({
            zh: `；另有未列入名册的报告 ${formatValue(total.unlisted, '件')} 份，不计入以上各数`,
            en: `; ${counted(total.unlisted, 'report')} not on the roster and in none of these counts`,
          })}
        {say({
          zh: '。 没有起止日期的单位按各年都存在计算。',
          en: '. Bodies without dates of their own count as existing in all years.',
        })}
      </p>
      {total.expected > 0 && from < to && (
        <ChartFigure
          data={{ kind: 'coverage', coverage }}
          heading={<h2>{say({ zh: '各年已读入与按时的比例', en: 'Read and in time, by year' })}</h2>}
          summary={say({
            zh: `折线图：${place} ${from} 至 ${to} 年应报的报告中已读入和按时公布的比例。`,
            en: `Line chart: share of the reports expected that are read, and of those out in time; ${place}, ${from} to ${to}.`,
          })}
          links={
            <FileLinks
              path="/coverage"
              search={search}
              rows={coverage.rows.length * coverage.years.length}
              svg
            />
          }
          withTable
        />
      )}
      {coverage.groups.length > 1 && coverage.groups.some(({ units }) => units > 1) && (
        <>
          <h2>
            {parent ? say({ zh: '各下级', en: 'What lies below' }) : say({ zh: '各地区', en: 'Places' })}
          </h2>
          <GroupTable coverage={coverage} names={groups} />
        </>
      )}
      <h2>{say({ zh: '各单位各年度', en: 'Bodies by year' })}</h2>
      <Legend />
      {coverage.rows.length > 0 ? (
        <MatrixTable coverage={coverage} worst={worst} />
      ) : (
        <p className="lead">
          {say({
            zh: '没有符合条件的单位：请放宽级别、状态或年度。',
            en: 'No body fits: widen level, state or years.',
          })}
        </p>
      )}
      <Citation title={COVERAGE_TITLE} path={`/coverage?${coverageSearch({ ...coverage.query, page: 1 })}`} />
    </>
  );
}

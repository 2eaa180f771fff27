import { isDerived, metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { cellAddress } from '../../lib/query/cellAddress';
import { type RankQuery, rankSearch } from '../../lib/query/rankQuery';
import { pageOf } from '../../lib/result/pageOf';
import type { RankedUnit, Ranking } from '../../lib/result/ranking';
import { MeasureText } from '../_components/MeasureText';
import { Pages } from '../_components/Pages';
import { rateParts } from '../_components/rateParts';

const PAGE = 100;

function SortLink({
  query,
  sort,
  children,
}: {
  readonly query: RankQuery;
  readonly sort: RankQuery['sort'];
  readonly children: string;
}) {
  return query.sort === sort ? (
    <>
      {children} {sort === 'value' ? '↑' : '↓'}
    </>
  ) : (
    <a href={`/rank?${rankSearch({ ...query, sort, page: 1 })}`}>{children}</a>
  );
}

/** Few cases: the range that the share may well lie in. */
const intervalWords = (interval: RankedUnit['interval']): string =>
  interval === null ? '' : `，区间 ${formatValue(interval.low, '%')}–${formatValue(interval.high, '%')}`;

/** The ranking as a table, a page of it at a time; sorting is by links, so that it needs no JavaScript. */
export function RankTable({ ranking }: { readonly ranking: Ranking }) {
  const { query, rows } = ranking;
  const metric = metricOf(query.metric);
  const isRatio = isDerived(metric) && metric.kind === 'ratio';
  const { shown, page, pages } = pageOf(rows, query.page, PAGE);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="排名表">
        <table>
          <caption>
            {metric.label}，{query.year} 年，第 {page} / {pages} 页，共 {rows.length} 家
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                名次
              </th>
              <th scope="col" aria-sort={query.sort === 'name' ? 'ascending' : 'none'}>
                <SortLink query={query} sort="name">
                  单位
                </SortLink>
              </th>
              <th scope="col">级别</th>
              <th
                scope="col"
                className="num"
                aria-sort={
                  query.sort === 'name' ? 'none' : query.sort === 'value' ? 'ascending' : 'descending'
                }
              >
                <SortLink query={query} sort={query.sort === '-value' ? 'value' : '-value'}>
                  {`${metric.unit === '%' ? '比率' : '数值'}（${formatUnit(metric.unit)}）`}
                </SortLink>
              </th>
              {isRatio && (
                <th scope="col" className="num">
                  分子 / 分母
                </th>
              )}
              <th scope="col">报告</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit, measure, rank, report, interval, isMarked }) => (
              <tr
                key={unit.id}
                className={
                  isMarked ? 'chosen' : measure.kind === 'value' && rank === null ? 'few' : undefined
                }
              >
                <td className="num">{rank ?? ''}</td>
                <th scope="row">
                  <a href={`/units/${unit.id}`}>{unit.shortName}</a>{' '}
                  {unit.parentName && <span className="muted small">{unit.parentName}</span>}
                </th>
                <td>{LEVEL_NAMES[unit.level] ?? unit.level}</td>
                <td className="num">
                  <MeasureText
                    measure={measure}
                    unit={metric.unit}
                    of={{ unitId: unit.id, year: query.year }}
                  />
                </td>
                {isRatio && (
                  <td className="num muted">
                    {rateParts(measure)}
                    {intervalWords(interval)}
                  </td>
                )}
                <td>
                  <a
                    href={cellAddress(
                      { unitId: unit.id, year: query.year, revision: report.revision ?? null },
                      query.metric,
                      query.applicant,
                    )}
                  >
                    原表
                  </a>{' '}
                  {report.findings > 0 && (
                    <span className="mark">
                      {report.findings} 处{SEVERITY_NAMES.error}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages page={page} pages={pages} href={(to) => `/rank?${rankSearch({ ...query, page: to })}`} />
    </>
  );
}

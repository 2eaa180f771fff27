import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { isDerived, metricOf } from '../../lib/metrics/catalogue';
import { columnLabel } from '../../lib/metrics/columnLabel';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import { labelOf } from '../../lib/metrics/labelOf';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { cellAddress } from '../../lib/query/cellAddress';
import { type RankQuery, rankSearch } from '../../lib/query/rankQuery';
import { pageOf } from '../../lib/result/pageOf';
import type { RankedUnit, Ranking } from '../../lib/result/ranking';
import { rateParts } from '../../lib/result/rateParts';
import { Link } from '../_components/Link';
import { MeasureText } from '../_components/MeasureText';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';

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
    <Link href={`/rank?${rankSearch({ ...query, sort, page: 1 })}`}>{children}</Link>
  );
}

/** Few cases: the range that the share may well lie in. */
const intervalWords = (interval: RankedUnit['interval']): string =>
  interval === null
    ? ''
    : say({
        zh: `，区间 ${formatValue(interval.low, '%')}–${formatValue(interval.high, '%')}`,
        en: `, interval ${formatValue(interval.low, '%')}–${formatValue(interval.high, '%')}`,
      });

/** The ranking as a table, a page of it at a time; sorting is by links, so that it needs no JavaScript. */
export function RankTable({ ranking }: { readonly ranking: Ranking }) {
  const { query, rows } = ranking;
  const metric = metricOf(query.metric);
  const isRatio = isDerived(metric) && metric.kind === 'ratio';
  const column = labelOf(columnLabel(query.metric, query.applicant));
  const { shown, page, pages } = pageOf(rows, query.page, PAGE);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '排名表', en: 'Ranking' })}>
        <table>
          <caption>
            {say({
              zh: `${column}，${query.year} 年，第 ${page} / ${pages} 页，共 ${rows.length} 家`,
              en: `${column}, ${query.year}, page ${page} of ${pages}, ${counted(rows.length, 'body', 'bodies')}`,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {say({ zh: '名次', en: 'Rank' })}
              </th>
              <th scope="col" aria-sort={query.sort === 'name' ? 'ascending' : 'none'}>
                <SortLink query={query} sort="name">
                  {say({ zh: '单位', en: 'Body' })}
                </SortLink>
              </th>
              <th scope="col">{say({ zh: '级别', en: 'Level' })}</th>
              <th
                scope="col"
                className="num"
                aria-sort={
                  query.sort === 'name' ? 'none' : query.sort === 'value' ? 'ascending' : 'descending'
                }
              >
                <SortLink query={query} sort={query.sort === '-value' ? 'value' : '-value'}>
                  {say({
                    zh: `${metric.unit === '%' ? '比率' : '数值'}（${formatUnit(metric.unit)}）`,
                    en: `${metric.unit === '%' ? 'Rate' : 'Value'} (${formatUnit(metric.unit)})`,
                  })}
                </SortLink>
              </th>
              {isRatio && (
                <th scope="col" className="num">
                  {say({ zh: '分子 / 分母', en: 'Numerator / denominator' })}
                </th>
              )}
              <th scope="col">{say({ zh: '报告', en: 'Report' })}</th>
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
                  <Link href={`/units/${unit.id}`}>
                    <Printed>{unit.shortName}</Printed>
                  </Link>{' '}
                  {unit.parentName && (
                    <span className="muted small">
                      <Printed>{unit.parentName}</Printed>
                    </span>
                  )}
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
                  <Link
                    href={cellAddress(
                      { unitId: unit.id, year: query.year, revision: report.revision ?? null },
                      query.metric,
                      query.applicant,
                    )}
                  >
                    {say({ zh: '原表', en: 'original' })}
                  </Link>{' '}
                  {report.findings > 0 && (
                    <span className="mark">
                      {say({
                        zh: `${report.findings} 处${SEVERITY_NAMES.error}`,
                        en: `${counted(report.findings, 'error')}`,
                      })}
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

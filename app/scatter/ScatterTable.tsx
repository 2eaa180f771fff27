import { type MetricKey, metricOf } from '../../lib/metrics/catalogue';
import { formatUnit } from '../../lib/metrics/formatValue';
import { formatReportId } from '../../lib/query/reportId';
import { type ScatterQuery, scatterSearch } from '../../lib/query/scatterQuery';
import type { Measure } from '../../lib/result/measure';
import { pageOf } from '../../lib/result/pageOf';
import type { Scatter, ScatterUnit } from '../../lib/result/scatter';
import { type Axis, axisLabel } from '../../lib/result/scatterAxes';
import { Link } from '../_components/Link';
import { MeasureText } from '../_components/MeasureText';
import { Pages } from '../_components/Pages';
import { rateParts } from '../_components/rateParts';

const PAGE = 100;

const headOf = (label: string, key: MetricKey): string => `${label}（${formatUnit(metricOf(key).unit)}）`;

function SortHead({
  axis,
  query,
  name,
}: {
  readonly axis: Axis;
  readonly query: ScatterQuery;
  readonly name: string;
}) {
  const down = `-${axis}` as const;
  const sort = query.sort === axis ? 'ascending' : query.sort === down ? 'descending' : 'none';
  const to = query.sort === down ? axis : down;
  return (
    <th scope="col" className="num wrapped-head" aria-sort={sort}>
      <Link href={`/scatter?${scatterSearch({ ...query, sort: to, page: 1 })}`}>{name}</Link>
      {sort === 'ascending' ? ' ↑' : sort === 'descending' ? ' ↓' : ''}
    </th>
  );
}

function MeasureCell({
  measure,
  metric,
  of,
}: {
  readonly measure: Measure;
  readonly metric: MetricKey;
  readonly of: { readonly unitId: string; readonly year: number };
}) {
  const parts = rateParts(measure);
  return (
    <td className="num">
      <MeasureText measure={measure} unit={metricOf(metric).unit} of={of} />
      {parts !== null && <span className="beneath muted">{parts}</span>}
    </td>
  );
}

/** What is told of a unit's dot beside its figures. */
function noteOf({ isMarked, isFar, isSmall, without }: ScatterUnit): string {
  return [
    isMarked ? '标出' : '',
    isFar ? '离群' : '',
    without.some(({ kind }) => kind === 'missing') ? '缺数，不在图中' : '',
    without.some(({ kind }) => kind === 'off_log') ? '对数轴上画不出' : '',
    isSmall ? '件数少' : '',
  ]
    .filter((word) => word !== '')
    .join('，');
}

/** Both figures of each unit, a page of them at a time; those without a dot come last. Sorting is by links. */
export function ScatterTable({ scatter }: { readonly scatter: Scatter }) {
  const { query, rows } = scatter;
  const { year, size, colour } = query;
  const { shown, page, pages } = pageOf(rows, query.page, PAGE);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="散点表">
        <table>
          <caption>
            {year} 年，第 {page} / {pages} 页，共 {rows.length} 家，不在图中的排在最后
          </caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={query.sort === 'name' ? 'ascending' : 'none'}>
                <Link href={`/scatter?${scatterSearch({ ...query, sort: 'name', page: 1 })}`}>单位</Link>
                {query.sort === 'name' && ' ↑'}
              </th>
              <SortHead axis="x" query={query} name={headOf(axisLabel(query, 'x'), query.x)} />
              <SortHead axis="y" query={query} name={headOf(axisLabel(query, 'y'), query.y)} />
              {size !== undefined && (
                <th scope="col" className="num wrapped-head">
                  {headOf(metricOf(size).label, size)}
                </th>
              )}
              {colour !== undefined && <th scope="col">颜色</th>}
              <th scope="col">图中</th>
              <th scope="col">报告</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const of = { unitId: row.unit.id, year };
              return (
                <tr key={row.unit.id} className={row.isMarked ? 'chosen' : row.isSmall ? 'few' : undefined}>
                  <th scope="row">
                    <Link href={`/units/${row.unit.id}`}>{row.unit.shortName}</Link>{' '}
                    {row.unit.parentName && <span className="muted small">{row.unit.parentName}</span>}
                  </th>
                  <MeasureCell measure={row.x} metric={query.x} of={of} />
                  <MeasureCell measure={row.y} metric={query.y} of={of} />
                  {size !== undefined && row.size && <MeasureCell measure={row.size} metric={size} of={of} />}
                  {colour !== undefined && <td>{row.group}</td>}
                  <td className="small muted">{noteOf(row)}</td>
                  <td>
                    <Link
                      href={`/reports/${formatReportId({ ...of, revision: row.report.revision ?? null })}`}
                      aria-label={`${row.unit.shortName} ${year} 年原表`}
                    >
                      原表
                    </Link>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Pages page={page} pages={pages} href={(to) => `/scatter?${scatterSearch({ ...query, page: to })}`} />
    </>
  );
}

import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { type MetricKey, metricOf } from '../../lib/metrics/catalogue';
import { inUnit } from '../../lib/metrics/inUnit';
import { labelOf } from '../../lib/metrics/labelOf';
import { formatReportId } from '../../lib/query/reportId';
import { type ScatterQuery, scatterSearch } from '../../lib/query/scatterQuery';
import { pageOf } from '../../lib/result/pageOf';
import type { Scatter, ScatterUnit } from '../../lib/result/scatter';
import { type Axis, axisLabel } from '../../lib/result/scatterAxes';
import { Link } from '../_components/Link';
import { MeasureCell } from '../_components/MeasureCell';
import { Pages } from '../_components/Pages';
import { Printed } from '../_components/Printed';

const PAGE = 100;

const headOf = (label: string, key: MetricKey): string => inUnit(label, metricOf(key).unit);

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

/** What is told of a unit's dot beside its figures. */
function noteOf({ isMarked, isFar, isSmall, without }: ScatterUnit): string {
  return [
    isMarked ? say({ zh: '标出', en: 'marked' }) : '',
    isFar ? say({ zh: '离群', en: 'far out' }) : '',
    without.some(({ kind }) => kind === 'missing')
      ? say({ zh: '缺数，不在图中', en: 'no figure, not drawn' })
      : '',
    without.some(({ kind }) => kind === 'off_log')
      ? say({ zh: '对数轴上画不出', en: 'not on a log axis' })
      : '',
    isSmall ? say({ zh: '件数少', en: 'few cases' }) : '',
  ]
    .filter((word) => word !== '')
    .join(say({ zh: '，', en: ', ' }));
}

/** Both figures of each unit, a page of them at a time; those without a dot come last. Sorting is by links. */
export function ScatterTable({ scatter }: { readonly scatter: Scatter }) {
  const { query, rows } = scatter;
  const { year, size, colour } = query;
  const { shown, page, pages } = pageOf(rows, query.page, PAGE);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '散点表', en: 'Both figures' })}>
        <table>
          <caption>
            {say({
              zh: `${year} 年，第 ${page} / ${pages} 页，共 ${rows.length} 家，不在图中的排在最后`,
              en: `${year}, page ${page} of ${pages}, ${counted(rows.length, 'body', 'bodies')}, those not drawn last`,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={query.sort === 'name' ? 'ascending' : 'none'}>
                <Link href={`/scatter?${scatterSearch({ ...query, sort: 'name', page: 1 })}`}>
                  {say({ zh: '单位', en: 'Body' })}
                </Link>
                {query.sort === 'name' && ' ↑'}
              </th>
              <SortHead axis="x" query={query} name={headOf(axisLabel(query, 'x'), query.x)} />
              <SortHead axis="y" query={query} name={headOf(axisLabel(query, 'y'), query.y)} />
              {size !== undefined && (
                <th scope="col" className="num wrapped-head">
                  {headOf(labelOf(metricOf(size)), size)}
                </th>
              )}
              {colour !== undefined && <th scope="col">{say({ zh: '颜色', en: 'Colour' })}</th>}
              <th scope="col">{say({ zh: '图中', en: 'In the chart' })}</th>
              <th scope="col">{say({ zh: '报告', en: 'Report' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const of = { unitId: row.unit.id, year };
              return (
                <tr key={row.unit.id} className={row.isMarked ? 'chosen' : row.isSmall ? 'few' : undefined}>
                  <th scope="row">
                    <Link href={`/units/${row.unit.id}`}>
                      <Printed>{row.unit.shortName}</Printed>
                    </Link>{' '}
                    {row.unit.parentName && (
                      <span className="muted small">
                        <Printed>{row.unit.parentName}</Printed>
                      </span>
                    )}
                  </th>
                  <MeasureCell measure={row.x} unit={metricOf(query.x).unit} of={of} />
                  <MeasureCell measure={row.y} unit={metricOf(query.y).unit} of={of} />
                  {size !== undefined && row.size && (
                    <MeasureCell measure={row.size} unit={metricOf(size).unit} of={of} />
                  )}
                  {colour !== undefined && (
                    <td>{colour === 'province' ? <Printed>{row.group}</Printed> : row.group}</td>
                  )}
                  <td className="small muted">{noteOf(row)}</td>
                  <td>
                    <Link
                      href={`/reports/${formatReportId({ ...of, revision: row.report.revision ?? null })}`}
                      aria-label={say({
                        zh: `${row.unit.shortName} ${year} 年原表`,
                        en: `${row.unit.shortName} ${year}: original`,
                      })}
                    >
                      {say({ zh: '原表', en: 'original' })}
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

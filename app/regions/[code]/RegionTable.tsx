import { isDerived, metricOf } from '../../../lib/metrics/catalogue';
import { formatUnit } from '../../../lib/metrics/formatValue';
import { cellAddress } from '../../../lib/query/cellAddress';
import type { RankQuery } from '../../../lib/query/rankQuery';
import { regionAddress } from '../../../lib/query/regionQuery';
import { pageOf } from '../../../lib/result/pageOf';
import type { Region } from '../../../lib/result/region';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
import { Pages } from '../../_components/Pages';
import { rateParts } from '../../_components/rateParts';

const PAGE = 100;

/** The children ranked, a page of them at a time; sorting is by links. A government's name leads to its own region. */
export function RegionTable({ region }: { readonly region: Region }) {
  const { parent, query, ranking, far } = region;
  const metric = metricOf(query.metric);
  const isRatio = isDerived(metric) && metric.kind === 'ratio';
  const farOut = new Map(far.map(({ row, isAbove }) => [row.unit.id, isAbove ? '偏高' : '偏低']));
  const { shown, page, pages } = pageOf(ranking.rows, query.page, PAGE);
  const sorted = (sort: RankQuery['sort']): string => regionAddress(parent.id, { ...query, sort, page: 1 });
  const byValue = query.sort === 'name' ? 'none' : query.sort === 'value' ? 'ascending' : 'descending';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="下级排名表">
        <table>
          <caption>
            {metric.label}，{query.year} 年，共 {ranking.rows.length} 家有报告
            {pages > 1 && `，第 ${page} / ${pages} 页`}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                名次
              </th>
              <th scope="col" aria-sort={query.sort === 'name' ? 'ascending' : 'none'}>
                <Link href={sorted('name')}>单位</Link>
                {query.sort === 'name' && ' ↑'}
              </th>
              <th scope="col" className="num" aria-sort={byValue}>
                <Link href={sorted(query.sort === '-value' ? 'value' : '-value')}>
                  {metric.unit === '%' ? '比率' : '数值'}（{formatUnit(metric.unit)}）
                </Link>
                {{ none: '', ascending: ' ↑', descending: ' ↓' }[byValue]}
              </th>
              {isRatio && (
                <th scope="col" className="num">
                  分子 / 分母
                </th>
              )}
              <th scope="col">与同级相比</th>
              <th scope="col">查看</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit, measure, rank, report }) => (
              <tr key={unit.id} className={measure.kind === 'value' && rank === null ? 'few' : undefined}>
                <td className="num">{rank ?? ''}</td>
                <th scope="row">
                  <Link
                    href={
                      unit.type.endsWith('_gov')
                        ? regionAddress(unit.id, {
                            metric: query.metric,
                            year: query.year,
                            version: query.version,
                          })
                        : `/units/${unit.id}`
                    }
                  >
                    {unit.shortName}
                  </Link>
                </th>
                <td className="num">
                  <MeasureText
                    measure={measure}
                    unit={metric.unit}
                    of={{ unitId: unit.id, year: query.year }}
                  />
                </td>
                {isRatio && <td className="num muted">{rateParts(measure)}</td>}
                <td className="small nowrap">
                  {farOut.get(unit.id) ?? (measure.kind === 'value' && rank === null ? '件数少，不排名' : '')}
                </td>
                <td className="small nowrap">
                  <Link href={`/units/${unit.id}`} aria-label={`${unit.shortName}：单位页`}>
                    单位页
                  </Link>{' '}
                  ·{' '}
                  <Link
                    href={cellAddress(
                      { unitId: unit.id, year: query.year, revision: report.revision ?? null },
                      query.metric,
                    )}
                    aria-label={`${unit.shortName} ${query.year} 年原表`}
                  >
                    原表
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages page={page} pages={pages} href={(to) => regionAddress(parent.id, { ...query, page: to })} />
    </>
  );
}

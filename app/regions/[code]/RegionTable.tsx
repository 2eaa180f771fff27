import { counted } from '../../../lib/language/counted';
import { say } from '../../../lib/language/say';
import { isDerived, metricOf } from '../../../lib/metrics/catalogue';
import { inUnit } from '../../../lib/metrics/inUnit';
import { cellAddress } from '../../../lib/query/cellAddress';
import type { RankQuery } from '../../../lib/query/rankQuery';
import { regionAddress } from '../../../lib/query/regionQuery';
import { pageOf } from '../../../lib/result/pageOf';
import { rateParts } from '../../../lib/result/rateParts';
import type { Region } from '../../../lib/result/region';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
import { Pages } from '../../_components/Pages';
import { Printed } from '../../_components/Printed';

const PAGE = 100;

/** The children ranked, a page of them at a time; sorting is by links. A government's name leads to its own region. */
export function RegionTable({ region }: { readonly region: Region }) {
  const { parent, query, ranking, far } = region;
  const metric = metricOf(query.metric);
  const isRatio = isDerived(metric) && metric.kind === 'ratio';
  const farOut = new Map(
    far.map(({ row, isAbove }) => [
      row.unit.id,
      isAbove ? say({ zh: '偏高', en: 'high' }) : say({ zh: '偏低', en: 'low' }),
    ]),
  );
  const { shown, page, pages } = pageOf(ranking.rows, query.page, PAGE);
  const sorted = (sort: RankQuery['sort']): string => regionAddress(parent.id, { ...query, sort, page: 1 });
  const byValue = query.sort === 'name' ? 'none' : query.sort === 'value' ? 'ascending' : 'descending';
  return (
    <>
      <section
        className="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say({ zh: '下级排名表', en: 'Ranking of what lies below' })}
      >
        <table>
          <caption>
            {say({
              zh: `${metric.label}，${query.year} 年，共 ${ranking.rows.length} 家有报告`,
              en: `${metric.labelEn}, ${query.year}, ${counted(ranking.rows.length, 'body', 'bodies')} with a report`,
            })}
            {pages > 1 && say({ zh: `，第 ${page} / ${pages} 页`, en: `, page ${page} of ${pages}` })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {say({ zh: '名次', en: 'Rank' })}
              </th>
              <th scope="col" aria-sort={query.sort === 'name' ? 'ascending' : 'none'}>
                <Link href={sorted('name')}>{say({ zh: '单位', en: 'Body' })}</Link>
                {query.sort === 'name' && ' ↑'}
              </th>
              <th scope="col" className="num" aria-sort={byValue}>
                <Link href={sorted(query.sort === '-value' ? 'value' : '-value')}>
                  {inUnit(
                    metric.unit === '%' ? say({ zh: '比率', en: 'Rate' }) : say({ zh: '数值', en: 'Value' }),
                    metric.unit,
                  )}
                </Link>
                {{ none: '', ascending: ' ↑', descending: ' ↓' }[byValue]}
              </th>
              {isRatio && (
                <th scope="col" className="num">
                  {say({ zh: '分子 / 分母', en: 'Numerator / denominator' })}
                </th>
              )}
              <th scope="col">{say({ zh: '与同级相比', en: 'Beside the others' })}</th>
              <th scope="col">{say({ zh: '查看', en: 'See' })}</th>
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
                    <Printed>{unit.shortName}</Printed>
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
                  {farOut.get(unit.id) ??
                    (measure.kind === 'value' && rank === null
                      ? say({ zh: '件数少，不排名', en: 'few cases, not ranked' })
                      : '')}
                </td>
                <td className="small nowrap">
                  <Link
                    href={`/units/${unit.id}`}
                    aria-label={say({ zh: `${unit.shortName}：单位页`, en: `${unit.shortName}: its page` })}
                  >
                    {say({ zh: '单位页', en: 'page' })}
                  </Link>{' '}
                  ·{' '}
                  <Link
                    href={cellAddress(
                      { unitId: unit.id, year: query.year, revision: report.revision ?? null },
                      query.metric,
                    )}
                    aria-label={say({
                      zh: `${unit.shortName} ${query.year} 年原表`,
                      en: `${unit.shortName} ${query.year}: original`,
                    })}
                  >
                    {say({ zh: '原表', en: 'original' })}
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

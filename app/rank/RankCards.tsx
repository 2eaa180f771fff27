import { say } from '../../lib/language/say';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import type { UnitRow } from '../../lib/metrics/rows';
import { noSumWords } from '../../lib/result/noSumWords';
import { QUANTILES } from '../../lib/result/quantiles';
import { canPool, type Ranking } from '../../lib/result/ranking';
import { isOneKind } from '../../lib/result/traits';
import { Contained } from '../_components/Contained';
import { MeasureText } from '../_components/MeasureText';
import { Printed } from '../_components/Printed';

const NAMES = [
  { zh: '最小', en: 'Least' },
  { zh: '10%', en: '10%' },
  { zh: '25%', en: '25%' },
  { zh: '中位数', en: 'Median' },
  { zh: '75%', en: '75%' },
  { zh: '90%', en: '90%' },
  { zh: '最大', en: 'Largest' },
] as const;

/** What the ranking comes to: units with a value, the pooled value, the parent's own, median and quantiles. */
export function RankCards({
  ranking,
  parent,
}: {
  readonly ranking: Ranking;
  readonly parent: UnitRow | null;
}) {
  const { unit } = metricOf(ranking.query.metric);
  const suffix = unit === '%' ? '' : formatUnit(unit);
  const isSum = unit !== '%' && unit !== '倍';
  const isMixed = !isOneKind(ranking);
  return (
    <>
      <dl className="cards">
        <div className="card">
          <dt>{say({ zh: '有数的单位', en: 'Bodies with a figure' })}</dt>
          <dd>
            {ranking.valued}{' '}
            <small>
              {say({ zh: `/ 已有报告 ${ranking.rows.length}`, en: `/ ${ranking.rows.length} with a report` })}
              {ranking.expected === null
                ? ''
                : say({
                    zh: ` / 应有 ${formatValue(ranking.expected, '件')}`,
                    en: ` / ${formatValue(ranking.expected, '件')} expected`,
                  })}
            </small>
          </dd>
        </div>
        {canPool(ranking.query) && ranking.valued > 0 && (ranking.pooled !== null || isMixed) && (
          <div className="card">
            <dt>
              {isSum
                ? say({ zh: '合计', en: 'Sum' })
                : say({ zh: '合并计算（先求和再相除）', en: 'Pooled (sums first, divided after)' })}
            </dt>
            {ranking.pooled !== null && (
              <dd>
                {formatValue(ranking.pooled, unit)}{' '}
                <small>
                  {suffix}
                  {ranking.expected !== null && (
                    <Contained counted={ranking.valued} expected={ranking.expected} />
                  )}
                </small>
              </dd>
            )}
            {isMixed && (
              <dd>
                <small className="under">{noSumWords()}</small>
              </dd>
            )}
          </div>
        )}
        {parent && ranking.parentOwn && (
          <div className="card">
            <dt>
              <Printed>{parent.shortName}</Printed>
              {say({ zh: '自己的报告', en: ': its own report' })}
            </dt>
            <dd>
              <MeasureText
                measure={ranking.parentOwn}
                unit={unit}
                of={{ unitId: parent.id, year: ranking.query.year }}
              />{' '}
              {ranking.parentOwn.kind === 'value' && <small>{suffix}</small>}
            </dd>
          </div>
        )}
        {ranking.marked > 0 && (
          <div className="card">
            <dt>{say({ zh: '带核对记号的单位', en: 'Bodies whose figure carries a mark' })}</dt>
            <dd>
              {ranking.marked}{' '}
              <small>
                {isMixed
                  ? say({
                      zh: `/ ${ranking.valued}，中位数含这些数`,
                      en: `/ ${ranking.valued}; the median includes them`,
                    })
                  : say({
                      zh: `/ ${ranking.valued}，合计和中位数含这些数`,
                      en: `/ ${ranking.valued}; sum and median include them`,
                    })}
              </small>
            </dd>
          </div>
        )}
        {ranking.median !== null && (
          <div className="card">
            <dt>{say({ zh: '中位数', en: 'Median' })}</dt>
            <dd>
              {formatValue(ranking.median, unit)} <small>{suffix}</small>
            </dd>
          </div>
        )}
      </dl>
      {ranking.valued >= 5 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={say({ zh: '分位数', en: 'Quantiles' })}>
          <table className="quantiles">
            <caption>
              {say({
                zh: `分位数${suffix && `（${suffix}）`}：这么多单位的数值不超过它`,
                en: `Quantiles${suffix && ` (${suffix})`}: so many bodies have no more`,
              })}
            </caption>
            <thead>
              <tr>
                {QUANTILES.map((share, i) => (
                  <th key={share} scope="col" className="num">
                    {say(NAMES[i] ?? NAMES[0])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {ranking.quantiles.map((value, i) => (
                  <td key={QUANTILES[i]} className="num">
                    {value === null ? '' : formatValue(value, unit)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import type { UnitRow } from '../../lib/metrics/rows';
import { QUANTILES } from '../../lib/result/quantiles';
import { canPool, type Ranking } from '../../lib/result/ranking';
import { Contained } from '../_components/Contained';
import { MeasureText } from '../_components/MeasureText';

const NAMES = ['最小', '10%', '25%', '中位数', '75%', '90%', '最大'] as const;

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
  return (
    <>
      <dl className="cards">
        <div className="card">
          <dt>有数的单位</dt>
          <dd>
            {ranking.valued}{' '}
            <small>
              / 已有报告 {ranking.rows.length}
              {ranking.expected === null ? '' : ` / 应有 ${ranking.expected}`}
            </small>
          </dd>
        </div>
        {canPool(ranking.query) && ranking.pooled !== null && (
          <div className="card">
            <dt>{isSum ? '合计' : '合并计算（先求和再相除）'}</dt>
            <dd>
              {formatValue(ranking.pooled, unit)}{' '}
              <small>
                {suffix}
                {ranking.expected !== null && (
                  <Contained counted={ranking.valued} expected={ranking.expected} />
                )}
              </small>
            </dd>
          </div>
        )}
        {parent && ranking.parentOwn && (
          <div className="card">
            <dt>{parent.shortName}自己的报告</dt>
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
            <dt>带核对记号的单位</dt>
            <dd>
              {ranking.marked} <small>/ {ranking.valued}，合计和中位数含这些数</small>
            </dd>
          </div>
        )}
        {ranking.median !== null && (
          <div className="card">
            <dt>中位数</dt>
            <dd>
              {formatValue(ranking.median, unit)} <small>{suffix}</small>
            </dd>
          </div>
        )}
      </dl>
      {ranking.valued >= 5 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label="分位数">
          <table className="quantiles">
            <caption>分位数{suffix && `（${suffix}）`}：这么多单位的数值不超过它</caption>
            <thead>
              <tr>
                {QUANTILES.map((share, i) => (
                  <th key={share} scope="col" className="num">
                    {NAMES[i]}
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

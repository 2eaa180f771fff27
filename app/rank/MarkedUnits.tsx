import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { pickSearch } from '../../lib/query/pickQuery';
import { rankSearch } from '../../lib/query/rankQuery';
import type { RankedUnit, Ranking } from '../../lib/result/ranking';
import { unitLabel } from '../../lib/result/unitLabel';
import { rateParts } from '../_components/rateParts';

/** How far a value lies from another, in the metric's own steps: percentage points for rates. */
function distance(value: number, other: number, unit: ReturnType<typeof metricOf>['unit']): string {
  const words = formatValue(Math.abs(value - other), unit);
  if (value === other) return '与之相同';
  const size = unit === '%' ? `${words.replace('%', '')} 个百分点` : `${words} ${formatUnit(unit)}`;
  return `${value > other ? '高' : '低'} ${size}`;
}

function sentence({ measure, rank, interval }: RankedUnit, ranking: Ranking): string {
  const { unit } = metricOf(ranking.query.metric);
  if (measure.kind !== 'value') return MISSING_WORDS[measure.reason];
  const ranked = ranking.rows.filter((row) => row.rank !== null).length;
  const isRate = unit === '%' || unit === '倍';
  return [
    `${formatValue(measure.value, unit)}${unit === '%' ? '' : ` ${formatUnit(unit)}`}`,
    measure.denominator === null ? '' : `（${rateParts(measure)}）`,
    rank === null
      ? `，件数少，不排名${interval ? `，95% 区间 ${formatValue(interval.low, '%')}–${formatValue(interval.high, '%')}` : ''}`
      : `，${ranked} 家中第 ${rank}`,
    ranking.median === null ? '' : `；与中位数相比${distance(measure.value, ranking.median, unit)}`,
    isRate && ranking.pooled !== null ? `，与合并值相比${distance(measure.value, ranking.pooled, unit)}` : '',
  ].join('');
}

/** Where the marked units stand, in words; each can be taken off. */
export function MarkedUnits({ ranking }: { readonly ranking: Ranking }) {
  const { query, rows, notShown } = ranking;
  const marked = rows.filter(({ isMarked }) => isMarked);
  const pick = `/pick/units?${pickSearch({ to: 'rank', with: rankSearch(query), at: query.parent })}`;
  if (marked.length + notShown.length === 0)
    return (
      <p className="small">
        <a className="button small" href={pick}>
          标出单位
        </a>
      </p>
    );
  const without = (id: string): string =>
    `/rank?${rankSearch({ ...query, unit: query.unit.filter((one) => one !== id) })}`;
  return (
    <ul className="marked-list">
      {marked.map((row) => (
        <li key={row.unit.id}>
          <a href={`/units/${row.unit.id}`}>{unitLabel(row.unit)}</a> {sentence(row, ranking)}。{' '}
          <a className="small" href={without(row.unit.id)} aria-label={`去掉${row.unit.shortName}`}>
            去掉
          </a>
        </li>
      ))}
      {notShown.map((id) => (
        <li key={id} className="muted">
          {id}：{query.year} 年没有它的报告，或与所比单位不同类，或没有这个编号。{' '}
          <a className="small" href={without(id)} aria-label={`去掉 ${id}`}>
            去掉
          </a>
        </li>
      ))}
      <li>
        <a className="small" href={pick}>
          标出其他单位
        </a>
      </li>
    </ul>
  );
}

import { say } from '../../lib/language/say';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatInUnit } from '../../lib/metrics/formatInUnit';
import { formatUnit, formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { pickSearch } from '../../lib/query/pickQuery';
import { rankSearch } from '../../lib/query/rankQuery';
import type { RankedUnit, Ranking } from '../../lib/result/ranking';
import { rateParts } from '../../lib/result/rateParts';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

/** How far a value lies from another, in the metric's own steps: percentage points for rates. */
function distance(value: number, other: number, unit: ReturnType<typeof metricOf>['unit']): string {
  const words = formatValue(Math.abs(value - other), unit);
  if (value === other) return say({ zh: '与之相同', en: 'the same as' });
  const points = words.replace('%', '');
  const size =
    unit === '%'
      ? say({ zh: `${points} 个百分点`, en: `${points} percentage points` })
      : `${words} ${formatUnit(unit)}`;
  return say({
    zh: `${value > other ? '高' : '低'} ${size}`,
    en: `${size} ${value > other ? 'above' : 'below'}`,
  });
}

function sentence({ measure, rank, interval }: RankedUnit, ranking: Ranking): string {
  const { unit } = metricOf(ranking.query.metric);
  if (measure.kind !== 'value') return MISSING_WORDS[measure.reason];
  const { ranked } = ranking;
  const isRate = unit === '%' || unit === '倍';
  return [
    formatInUnit(measure.value, unit),
    measure.denominator === null
      ? ''
      : say({ zh: `（${rateParts(measure)}）`, en: ` (${rateParts(measure)})` }),
    rank === null
      ? say({
          zh: `，件数少，不排名${interval ? `，95% 区间 ${formatValue(interval.low, '%')}–${formatValue(interval.high, '%')}` : ''}`,
          en: `, few cases, not ranked${interval ? `, 95% interval ${formatValue(interval.low, '%')}–${formatValue(interval.high, '%')}` : ''}`,
        })
      : say({ zh: `，${ranked} 家中第 ${rank}`, en: `, rank ${rank} of ${ranked}` }),
    ranking.median === null
      ? ''
      : say({
          zh: `；与中位数相比${distance(measure.value, ranking.median, unit)}`,
          en: `; ${distance(measure.value, ranking.median, unit)} the median`,
        }),
    isRate && ranking.pooled !== null
      ? say({
          zh: `，与合并值相比${distance(measure.value, ranking.pooled, unit)}`,
          en: `, ${distance(measure.value, ranking.pooled, unit)} the pooled value`,
        })
      : '',
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
        <Link className="button small" href={pick}>
          {say({ zh: '标出单位', en: 'Mark bodies' })}
        </Link>
      </p>
    );
  const without = (id: string): string =>
    `/rank?${rankSearch({ ...query, unit: query.unit.filter((one) => one !== id) })}`;
  return (
    <ul className="marked-list">
      {marked.map((row) => (
        <li key={row.unit.id}>
          <Link href={`/units/${row.unit.id}`}>
            <Printed>{unitLabel(row.unit)}</Printed>
          </Link>{' '}
          {sentence(row, ranking)}
          {say({ zh: '。', en: '.' })}{' '}
          <Link
            className="small"
            href={without(row.unit.id)}
            aria-label={say({ zh: `去掉${row.unit.shortName}`, en: `Take away ${row.unit.shortName}` })}
          >
            {say({ zh: '去掉', en: 'take away' })}
          </Link>
        </li>
      ))}
      {notShown.map((id) => (
        <li key={id} className="muted">
          {say({
            zh: `${id}：${query.year} 年没有它的报告，或与所比单位不同类，或没有这个编号。`,
            en: `${id}: it has no report on ${query.year}, is unlike the bodies compared, or there is no such code.`,
          })}{' '}
          <Link
            className="small"
            href={without(id)}
            aria-label={say({ zh: `去掉 ${id}`, en: `Take away ${id}` })}
          >
            {say({ zh: '去掉', en: 'take away' })}
          </Link>
        </li>
      ))}
      <li>
        <Link className="small" href={pick}>
          {say({ zh: '标出其他单位', en: 'Mark other bodies' })}
        </Link>
      </li>
    </ul>
  );
}

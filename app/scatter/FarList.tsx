import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import type { Measure } from '../../lib/result/measure';
import type { Scatter } from '../../lib/result/scatter';
import { type Axis, axisLabel } from '../../lib/result/scatterAxes';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';

/** The units that lie far out or are marked, with both figures: in the chart some names give way to others. */
export function FarList({ scatter: { rows, query } }: { readonly scatter: Scatter }) {
  const named = rows.filter((row) => (row.isFar || row.isMarked) && row.without.length === 0);
  if (named.length === 0) return null;
  const words = (measure: Measure, axis: Axis): string => {
    const { unit } = metricOf(query[axis]);
    return measure.kind === 'value'
      ? `${axisLabel(query, axis)} ${formatValue(measure.value, unit)}${unit === '%' ? '' : ` ${formatUnit(unit)}`}`
      : '';
  };
  return (
    <details open className="data">
      <summary>图中标出的 {named.length} 家</summary>
      <ul>
        {named.map(({ unit, x, y, isMarked }) => (
          <li key={unit.id}>
            <Link href={`/units/${unit.id}`}>{unitLabel(unit)}</Link>：{words(x, 'x')}，{words(y, 'y')}
            {isMarked && '（所选）'}
          </li>
        ))}
      </ul>
    </details>
  );
}

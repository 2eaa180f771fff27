import { say } from '../../lib/language/say';
import { metricOf } from '../../lib/metrics/catalogue';
import { formatInUnit } from '../../lib/metrics/formatInUnit';
import type { Measure } from '../../lib/result/measure';
import type { Scatter } from '../../lib/result/scatter';
import { type Axis, axisLabel } from '../../lib/result/scatterAxes';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

/** The units that lie far out or are marked, with both figures: in the chart some names give way to others. */
export function FarList({ scatter: { rows, query } }: { readonly scatter: Scatter }) {
  const named = rows.filter((row) => (row.isFar || row.isMarked) && row.without.length === 0);
  if (named.length === 0) return null;
  const words = (measure: Measure, axis: Axis): string => {
    const { unit } = metricOf(query[axis]);
    return measure.kind === 'value' ? `${axisLabel(query, axis)} ${formatInUnit(measure.value, unit)}` : '';
  };
  return (
    <details open className="data">
      <summary>
        {say({ zh: `图中标出的 ${named.length} 家`, en: `Named in the chart: ${named.length}` })}
      </summary>
      <ul>
        {named.map(({ unit, x, y, isMarked }) => (
          <li key={unit.id}>
            <Link href={`/units/${unit.id}`}>
              <Printed>{unitLabel(unit)}</Printed>
            </Link>
            {say({ zh: `：${words(x, 'x')}，${words(y, 'y')}`, en: `: ${words(x, 'x')}, ${words(y, 'y')}` })}
            {isMarked && say({ zh: '（所选）', en: ' (marked)' })}
          </li>
        ))}
      </ul>
    </details>
  );
}

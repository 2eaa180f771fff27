import { groupOf } from '../../lib/dictionary/toDictionary';
import { isDerived, METRICS } from '../../lib/metrics/catalogue';
import { labelOf } from '../../lib/metrics/labelOf';

/** What is computed comes first, the form before 2019 last. */
const ORDERED = [...METRICS.filter(isDerived), ...METRICS.filter((metric) => !isDerived(metric))];

/** All metrics as the options of a select, grouped as in the form. */
export function MetricOptions() {
  const groups = [...new Set(ORDERED.map(({ key }) => groupOf(key)))];
  return groups.map((group) => (
    <optgroup key={group} label={group}>
      {METRICS.filter(({ key }) => groupOf(key) === group).map((metric) => (
        <option key={metric.key} value={metric.key}>
          {labelOf(metric)}
        </option>
      ))}
    </optgroup>
  ));
}

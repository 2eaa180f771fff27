import { groupOf } from '../../lib/dictionary/toDictionary';
import { METRICS } from '../../lib/metrics/catalogue';

const GROUPS = [...new Set(METRICS.map(({ key }) => groupOf(key)))];

/** All metrics as the options of a select, grouped as in the form; what is computed comes first. */
export function MetricOptions() {
  return [...GROUPS.slice(-1), ...GROUPS.slice(0, -1)].map((group) => (
    <optgroup key={group} label={group}>
      {METRICS.filter(({ key }) => groupOf(key) === group).map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </optgroup>
  ));
}

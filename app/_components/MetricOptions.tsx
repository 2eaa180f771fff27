import { groupOf } from '../../lib/dictionary/toDictionary';
import { isDerived, METRICS } from '../../lib/metrics/catalogue';

const groups = (metrics: typeof METRICS): readonly string[] => [
  ...new Set(metrics.map(({ key }) => groupOf(key))),
];
/** What is computed comes first, the form before 2019 last. */
const GROUPS = [
  ...groups(METRICS.filter(isDerived)),
  ...groups(METRICS.filter((metric) => !isDerived(metric))),
];

/** All metrics as the options of a select, grouped as in the form. */
export function MetricOptions() {
  return GROUPS.map((group) => (
    <optgroup key={group} label={group}>
      {METRICS.filter(({ key }) => groupOf(key) === group).map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </optgroup>
  ));
}

import { COMPARABILITY_WORDS } from '../../lib/dictionary/toDictionary';
import type { Metric } from '../../lib/metrics/catalogue';

/** What a metric means and how its figures compare over the change of form. */
export function MetricNote({ metric }: { readonly metric: Metric }) {
  return (
    <p className="muted small">
      {metric.note} 2019 年版与 2021 年版：{COMPARABILITY_WORDS[metric.comparability]}。{' '}
      <a href={`/dictionary#${metric.key}`}>字典</a>
    </p>
  );
}

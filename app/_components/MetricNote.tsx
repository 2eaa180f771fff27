import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { isDerived, type Metric } from '../../lib/metrics/catalogue';
import { predecessorsOf } from '../../lib/metrics/crosswalk2014';

/** What a metric means and how its figures compare over the change of form. */
export function MetricNote({ metric }: { readonly metric: Metric }) {
  const isOlder = !isDerived(metric) && metric.address['2014'] !== undefined;
  const hasBefore = predecessorsOf(metric.key) !== null;
  return (
    <p className="muted small">
      {metric.note} {isOlder ? '2014 年版与 2019 年版' : '2019 年版与 2021 年版'}：
      {COMPARABILITY_WORDS[metric.comparability]}。
      {hasBefore && '趋势图中 2018 年以前取统计表上相近的数，须注明。'}{' '}
      <a href={`/dictionary#${metric.key}`}>字典</a>
    </p>
  );
}

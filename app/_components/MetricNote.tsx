import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { say } from '../../lib/language/say';
import { isDerived, type Metric } from '../../lib/metrics/catalogue';
import { predecessorsOf } from '../../lib/metrics/crosswalk2014';
import { noteOf } from '../../lib/metrics/noteOf';
import { Link } from './Link';

/** What a metric means and how its figures compare over the change of form. */
export function MetricNote({ metric }: { readonly metric: Metric }) {
  const isOlder = !isDerived(metric) && metric.address['2014'] !== undefined;
  const hasBefore = predecessorsOf(metric.key) !== null;
  const editions = isOlder
    ? say({ zh: '2014 年版与 2019 年版', en: 'Forms of 2014 and 2019' })
    : say({ zh: '2019 年版与 2021 年版', en: 'Forms of 2019 and 2021' });
  return (
    <p className="muted small">
      {noteOf(metric)} {editions}
      {say({ zh: '：', en: ': ' })}
      {COMPARABILITY_WORDS[metric.comparability]}
      {say({ zh: '。', en: '. ' })}
      {hasBefore &&
        say({
          zh: '趋势图中 2018 年以前取统计表上相近的数，须注明。',
          en: 'In trends, years to 2018 show the nearest figure of the statistics table: say so when you use them.',
        })}{' '}
      <Link href={`/dictionary#${metric.key}`}>{say({ zh: '字典', en: 'Dictionary' })}</Link>
    </p>
  );
}

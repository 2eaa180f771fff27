import { say } from '../../lib/language/say';
import type { MetricKey } from '../../lib/metrics/catalogue';
import { type PickTarget, pickSearch } from '../../lib/query/pickQuery';
import { Link } from './Link';
import { MetricOptions } from './MetricOptions';

/** The choice of a metric in a form, and the way to the page that explains them all. */
export function MetricField({
  metric,
  to,
  search,
}: {
  readonly metric: MetricKey;
  readonly to: PickTarget;
  /** The view's own query. */
  readonly search: string;
}) {
  return (
    <div className="field">
      <label>
        {say({ zh: '指标', en: 'Metric' })}
        <select name="metric" defaultValue={metric}>
          <MetricOptions />
        </select>
      </label>
      <Link className="form-aside" href={`/pick/metrics?${pickSearch({ to, with: search })}`}>
        {say({ zh: '按表格和定义选', en: 'Choose by table and definition' })}
      </Link>
    </div>
  );
}

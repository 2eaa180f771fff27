import type { MetricKey } from '../../lib/metrics/catalogue';
import { type PickTarget, pickSearch } from '../../lib/query/pickQuery';
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
        指标
        <select name="metric" defaultValue={metric}>
          <MetricOptions />
        </select>
      </label>
      <a className="form-aside" href={`/pick/metrics?${pickSearch({ to, with: search })}`}>
        按表格和定义选
      </a>
    </div>
  );
}

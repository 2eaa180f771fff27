import type { Metadata } from 'next';
import { groupOf } from '../../../lib/dictionary/toDictionary';
import { say } from '../../../lib/language/say';
import { isDerived, METRICS } from '../../../lib/metrics/catalogue';
import { formatUnit } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import { noteOf } from '../../../lib/metrics/noteOf';
import type { SearchParams } from '../../../lib/query/fields';
import { PICK_PARAMS, pickQuery, settle } from '../../../lib/query/pickQuery';
import { searchMetrics } from '../../../lib/search/searchMetrics';
import { Link } from '../../_components/Link';
import { QueryProblem } from '../../_components/QueryProblem';
import { linked } from '../../linked';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '选择指标', en: 'Choose a metric' }) });

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** Computed ones first, then the form in its order. */
const ORDERED = [...METRICS.filter(isDerived), ...METRICS.filter((metric) => !isDerived(metric))];

export default async function PickMetricsPage({ searchParams }: Props) {
  const query = pickQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={PICK_PARAMS} path="/pick/metrics" />;
  const { to, q } = query.data;
  const view = to === 'compare' ? 'rank' : to; // /compare shows all metrics
  const shown = q.trim() === '' ? ORDERED : searchMetrics(q);
  const groups = [...new Set(shown.map(({ key }) => groupOf(key)))];
  const chosen = new URLSearchParams(query.data.with).get(to === 'scatter' ? 'y' : 'metric');
  return (
    <>
      <h1>{say({ zh: '选择指标', en: 'Choose a metric' })}</h1>
      <form className="form" action={linked('/pick/metrics')}>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="with" value={query.data.with} />
        <label>
          {say({ zh: '名称、拼音或首字母', en: 'Name, pinyin or initials' })}
          <input name="q" type="search" defaultValue={q} maxLength={60} />
        </label>
        <button type="submit">{say({ zh: '查找', en: 'Find' })}</button>
      </form>
      {shown.length === 0 && (
        <p className="muted">{say({ zh: `没有找到“${q}”。`, en: `Nothing found for “${q}”.` })}</p>
      )}
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul className="hits">
            {shown
              .filter(({ key }) => groupOf(key) === group)
              .map((metric) => (
                <li key={metric.key}>
                  <Link
                    href={`/${view}?${settle({ ...query.data, to: view }, { metric: metric.key })}`}
                    aria-current={metric.key === chosen ? 'true' : undefined}
                  >
                    {labelOf(metric)}
                  </Link>{' '}
                  <span className="muted small">
                    {formatUnit(metric.unit)} ·{' '}
                    <Link href={`/dictionary#${metric.key}`}>{say({ zh: '字典', en: 'Dictionary' })}</Link>
                  </span>
                  {metric.note && <span className="about">{noteOf(metric)}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

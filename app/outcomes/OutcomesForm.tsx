import type { UnitRow } from '../../lib/metrics/rows';
import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';
import type { OutcomesQuery } from '../../lib/query/outcomesQuery';
import { UnitOptions } from '../_components/UnitOptions';

/** A plain form: works without JavaScript, and every choice is in the address. */
export function OutcomesForm({
  query,
  years,
  parents,
}: {
  readonly query: OutcomesQuery & { readonly year: number };
  readonly years: readonly number[];
  readonly parents: readonly UnitRow[];
}) {
  const shown = years.includes(query.year) ? years : [...years, query.year];
  return (
    <form className="form" action="/outcomes">
      {query.view !== 'results' && <input type="hidden" name="view" value={query.view} />}
      <label>
        年度
        <select name="year" defaultValue={query.year}>
          {shown
            .toSorted((a, b) => b - a)
            .map((year) => (
              <option key={year}>{year}</option>
            ))}
        </select>
      </label>
      <label>
        级别
        <select name="level" defaultValue={query.level ?? ''}>
          <option value="">全部级别</option>
          {LEVELS.map((known) => (
            <option key={known} value={known}>
              {LEVEL_NAMES[known]}
            </option>
          ))}
        </select>
      </label>
      <label>
        上级
        <select name="parent" defaultValue={query.parent ?? ''}>
          <option value="">全部地区</option>
          {query.parent && !parents.some(({ id }) => id === query.parent) && (
            <option value={query.parent}>{query.parent}</option>
          )}
          <UnitOptions units={parents} />
        </select>
      </label>
      <button type="submit">查看</button>
    </form>
  );
}

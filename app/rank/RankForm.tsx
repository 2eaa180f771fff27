import type { UnitRow } from '../../lib/metrics/rows';
import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';
import type { RankQuery } from '../../lib/query/rankQuery';
import { ApplicantField } from '../_components/ApplicantField';
import { MetricOptions } from '../_components/MetricOptions';
import { UnitOptions } from '../_components/UnitOptions';

/** A plain form: works without JavaScript, and every choice is in the address. */
export function RankForm({
  query,
  years,
  parents,
}: {
  readonly query: RankQuery & { readonly year: number };
  readonly years: readonly number[];
  /** Units that have units with reports below them. */
  readonly parents: readonly UnitRow[];
}) {
  const shown = years.includes(query.year) ? years : [...years, query.year];
  return (
    <form className="form" action="/rank">
      {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
      <label>
        指标
        <select name="metric" defaultValue={query.metric}>
          <MetricOptions />
        </select>
      </label>
      <label>
        年度
        <select name="year" defaultValue={query.year}>
          {shown
            .toSorted((a, b) => b - a)
            .map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
        </select>
      </label>
      <ApplicantField metric={query.metric} applicant={query.applicant} />
      <LevelField level={query.level} />
      <ParentField parent={query.parent} parents={parents} />
      <button type="submit">查看</button>
    </form>
  );
}

function ParentField({
  parent,
  parents,
}: {
  readonly parent: RankQuery['parent'];
  readonly parents: readonly UnitRow[];
}) {
  const isListed = parents.some(({ id }) => id === parent);
  return (
    <label>
      上级
      <select name="parent" defaultValue={parent ?? ''}>
        <option value="">全部地区</option>
        {parent && !isListed && <option value={parent}>{parent}</option>}
        <UnitOptions units={parents} />
      </select>
    </label>
  );
}

/** The empty choice is sent as `level=`, which the query takes for no level. */
function LevelField({ level }: { readonly level: RankQuery['level'] }) {
  return (
    <label>
      级别
      <select name="level" defaultValue={level ?? ''}>
        <option value="">全部级别</option>
        {LEVELS.map((known) => (
          <option key={known} value={known}>
            {LEVEL_NAMES[known]}
          </option>
        ))}
      </select>
    </label>
  );
}

import { APPLICANT_COLUMNS } from '../../lib/metrics/applicants';
import { hasApplicants } from '../../lib/metrics/catalogue';
import { APPLICANTS } from '../../lib/metrics/types';
import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';
import type { RankQuery } from '../../lib/query/rankQuery';
import { MetricOptions } from '../_components/MetricOptions';

/** A plain form: works without JavaScript, and every choice is in the address. */
export function RankForm({
  query,
  years,
}: {
  readonly query: RankQuery & { readonly year: number };
  readonly years: readonly number[];
}) {
  const shown = years.includes(query.year) ? years : [...years, query.year];
  return (
    <form className="form" action="/rank">
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
      {hasApplicants(query.metric) && (
        <label>
          申请人
          <select name="applicant" defaultValue={query.applicant}>
            {APPLICANTS.map((applicant) => (
              <option key={applicant} value={applicant}>
                {APPLICANT_COLUMNS[applicant].label}
              </option>
            ))}
          </select>
        </label>
      )}
      <LevelField level={query.level} />
      {query.parent && <input type="hidden" name="parent" value={query.parent} />}
      <button type="submit">查看</button>
    </form>
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

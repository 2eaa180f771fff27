import type { ListedUnit } from '../../lib/db/findUnits';
import { trendSearch } from '../../lib/query/trendQuery';
import type { Trend } from '../../lib/result/trend';
import { ApplicantField } from '../_components/ApplicantField';
import { MetricOptions } from '../_components/MetricOptions';
import { UnitOptions } from '../_components/UnitOptions';

interface Props {
  readonly trend: Trend;
  /** Units that may be added. */
  readonly choices: readonly ListedUnit[];
}

/** Metric, years and units; a unit is added by a choice, and taken off by a link. */
export function TrendForm({ trend: { query, series }, choices }: Props) {
  return (
    <>
      <form className="form" action="/trend">
        {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
        <label>
          指标
          <select name="metric" defaultValue={query.metric}>
            <MetricOptions />
          </select>
        </label>
        <ApplicantField metric={query.metric} applicant={query.applicant} />
        {query.unit.map((id) => (
          <input key={id} type="hidden" name="unit" value={id} />
        ))}
        <label>
          起始年份
          <input
            name="from"
            inputMode="numeric"
            pattern="\d{4}"
            size={4}
            required
            defaultValue={query.from}
          />
        </label>
        <label>
          结束年份
          <input name="to" inputMode="numeric" pattern="\d{4}" size={4} required defaultValue={query.to} />
        </label>
        {choices.length > 0 && (
          <label>
            加入单位
            <select name="unit" defaultValue="">
              <option value="">不加</option>
              <UnitOptions units={choices} />
            </select>
          </label>
        )}
        <button type="submit">查看</button>
      </form>
      <p className="small">
        单位：
        {series.map(({ unit }) => {
          const others = query.unit.filter((id) => id !== unit.id);
          return (
            <span key={unit.id}>
              <a href={`/units/${unit.id}`}>{unit.shortName}</a>
              {others.length > 0 && (
                <>
                  （
                  <a
                    href={`/trend?${trendSearch({ ...query, unit: others })}`}
                    aria-label={`去掉${unit.shortName}`}
                  >
                    去掉
                  </a>
                  ）
                </>
              )}{' '}
            </span>
          );
        })}
        · 在 <a href="/units">单位</a> 页可以找到更多单位，从其页面加入比较。
      </p>
    </>
  );
}

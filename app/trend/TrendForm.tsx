import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { canAdd, TREND_LAYOUTS, TREND_MODES, trendSearch } from '../../lib/query/trendQuery';
import type { Trend } from '../../lib/result/trend';
import { MODE_NAMES } from '../../lib/result/trendMode';
import { unitLabel } from '../../lib/result/unitLabel';
import { ApplicantField } from '../_components/ApplicantField';
import { ChosenUnits } from '../_components/ChosenUnits';
import { MetricField } from '../_components/MetricField';
import { linked } from '../linked';

const LAYOUT_NAMES = spoken({
  auto: { zh: '自动', en: 'Automatic' },
  lines: { zh: '一张图', en: 'One chart' },
  frames: { zh: '小图', en: 'Small multiples' },
});

/** Metric, years, what the lines show and how; units are chosen on a page of their own and taken off by links. */
export function TrendForm({ trend: { query, series } }: { readonly trend: Trend }) {
  const search = trendSearch(query);
  return (
    <>
      <form className="form" action={linked('/trend')}>
        {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
        <MetricField metric={query.metric} to="trend" search={search} />
        <ApplicantField metric={query.metric} applicant={query.applicant} />
        {query.unit.map((id) => (
          <input key={id} type="hidden" name="unit" value={id} />
        ))}
        <label>
          {say({ zh: '起始年份', en: 'From' })}
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
          {say({ zh: '结束年份', en: 'To' })}
          <input name="to" inputMode="numeric" pattern="\d{4}" size={4} required defaultValue={query.to} />
        </label>
        <label>
          {say({ zh: '显示', en: 'Show' })}
          <select name="mode" defaultValue={query.mode}>
            {TREND_MODES.filter((mode) => mode !== 'share' || canAdd(query.metric)).map((mode) => (
              <option key={mode} value={mode}>
                {MODE_NAMES[mode]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say({ zh: '排法', en: 'Layout' })}
          <select name="layout" defaultValue={query.layout}>
            {TREND_LAYOUTS.map((layout) => (
              <option key={layout} value={layout}>
                {LAYOUT_NAMES[layout]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
      </form>
      <ChosenUnits
        to="trend"
        search={search}
        units={series.map(({ unit }) => ({ id: unit.id, label: unitLabel(unit) }))}
        without={(id) => `/trend?${trendSearch({ ...query, unit: query.unit.filter((one) => one !== id) })}`}
      />
    </>
  );
}

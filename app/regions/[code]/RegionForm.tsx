import { say } from '../../../lib/language/say';
import { SCOPE_NAMES, TYPE_NAMES } from '../../../lib/metrics/unitNames';
import { regionSearch } from '../../../lib/query/regionQuery';
import type { Region } from '../../../lib/result/region';
import { MetricOptions } from '../../_components/MetricOptions';
import { linked } from '../../linked';

/** A plain form: works without JavaScript, and every choice is in the address. The year has links of its own. */
export function RegionForm({ region }: { readonly region: Region }) {
  const { parent, query, ranking, types } = region;
  const { peers } = ranking;
  const offered =
    query.type && query.type !== 'all' && !types.includes(query.type) ? [...types, query.type] : types;
  return (
    <form className="form" action={linked(`/regions/${parent.id}`)} key={regionSearch(query)}>
      {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
      <label>
        {say({ zh: '下级按什么排', en: 'Rank what lies below by' })}
        <select name="metric" defaultValue={query.metric} className="long">
          <MetricOptions />
        </select>
      </label>
      <label>
        {say({ zh: '下级类型', en: 'Type' })}
        <select name="type" defaultValue={query.type ?? ''}>
          <option value="">
            {say({ zh: '同类', en: 'Alike' })}
            {peers.type === null
              ? ''
              : `${say({ zh: '：', en: ': ' })}${TYPE_NAMES[peers.type] ?? peers.type}`}
          </option>
          {offered.map((type) => (
            <option key={type} value={type}>
              {TYPE_NAMES[type] ?? type}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say({ zh: '统计范围', en: 'Scope of the statistics' })}
        <select name="scope" defaultValue={query.scope ?? ''}>
          <option value="">
            {say({ zh: '同类', en: 'Alike' })}
            {peers.scope === null
              ? ''
              : `${say({ zh: '：', en: ': ' })}${SCOPE_NAMES[peers.scope] ?? peers.scope}`}
          </option>
          <option value="all">{say({ zh: '全部', en: 'All' })}</option>
          {Object.entries(SCOPE_NAMES).map(([scope, name]) => (
            <option key={scope} value={scope}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <input type="hidden" name="year" value={query.year} />
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}

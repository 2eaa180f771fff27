import { LEVEL_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import { DATASET_EDITIONS, type DatasetQuery } from '../../lib/query/datasetQuery';
import { LEVELS } from '../../lib/query/fields';

/** Which part of the data is wanted: a plain form, every choice in the address. */
export function DataForm({ query }: { readonly query: DatasetQuery }) {
  return (
    <form className="form" action="/data">
      <label>
        从
        <input name="from" inputMode="numeric" size={4} maxLength={4} defaultValue={query.from} />
      </label>
      <label>
        到
        <input name="to" inputMode="numeric" size={4} maxLength={4} defaultValue={query.to} />
      </label>
      <label>
        级别
        <select name="level" defaultValue={query.level ?? ''}>
          <option value="">全部级别</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {LEVEL_NAMES[level]}
            </option>
          ))}
        </select>
      </label>
      <label>
        单位类型
        <select name="type" defaultValue={query.type ?? ''}>
          <option value="">全部类型</option>
          {Object.entries(TYPE_NAMES).map(([type, name]) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        格式
        <select name="edition" defaultValue={query.edition ?? ''}>
          <option value="">全部格式</option>
          {DATASET_EDITIONS.map((edition) => (
            <option key={edition} value={edition}>
              {edition} 年版
            </option>
          ))}
        </select>
      </label>
      {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
      <button type="submit">选定</button>
    </form>
  );
}

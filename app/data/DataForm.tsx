import { DATASET_EDITIONS, type DatasetQuery } from '../../lib/query/datasetQuery';
import { LevelField } from '../_components/LevelField';
import { SpanFields } from '../_components/SpanFields';
import { TypeField } from '../_components/TypeField';
import { linked } from '../linked';

/** Which part of the data is wanted: a plain form, every choice in the address. */
export function DataForm({ query }: { readonly query: DatasetQuery }) {
  return (
    <form className="form" action={linked('/data')}>
      <SpanFields from={query.from} to={query.to} />
      <LevelField level={query.level} />
      <TypeField type={query.type} label="单位类型" />
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

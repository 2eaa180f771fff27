import { say } from '../../lib/language/say';
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
      <TypeField type={query.type} label={say({ zh: '单位类型', en: 'Type of body' })} />
      <label>
        {say({ zh: '格式', en: 'Form' })}
        <select name="edition" defaultValue={query.edition ?? ''}>
          <option value="">{say({ zh: '全部格式', en: 'All editions' })}</option>
          {DATASET_EDITIONS.map((edition) => (
            <option key={edition} value={edition}>
              {say({ zh: `${edition} 年版`, en: `Edition of ${edition}` })}
            </option>
          ))}
        </select>
      </label>
      {query.version !== undefined && <input type="hidden" name="version" value={query.version} />}
      <button type="submit">{say({ zh: '选定', en: 'Choose' })}</button>
    </form>
  );
}

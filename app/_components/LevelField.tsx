import { say } from '../../lib/language/say';
import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';

/** The level of the units wanted; all without a choice. */
export function LevelField({ level }: { readonly level: string | undefined }) {
  return (
    <label>
      {say({ zh: '级别', en: 'Level' })}
      <select name="level" defaultValue={level ?? ''}>
        <option value="">{say({ zh: '全部级别', en: 'All levels' })}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {LEVEL_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

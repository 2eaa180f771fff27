import { LEVEL_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';

/** The level of the units wanted; all without a choice. */
export function LevelField({ level }: { readonly level: string | undefined }) {
  return (
    <label>
      级别
      <select name="level" defaultValue={level ?? ''}>
        <option value="">全部级别</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {LEVEL_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

import { say } from '../../lib/language/say';
import { TYPE_NAMES } from '../../lib/metrics/unitNames';

/** The type of the units wanted; all without a choice. */
export function TypeField({
  type,
  label = say({ zh: '类型', en: 'Type' }),
}: {
  readonly type: string | undefined;
  readonly label?: string;
}) {
  return (
    <label>
      {label}
      <select name="type" defaultValue={type ?? ''}>
        <option value="">{say({ zh: '全部类型', en: 'All types' })}</option>
        {Object.entries(TYPE_NAMES).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

import { TYPE_NAMES } from '../../lib/metrics/unitNames';

/** The type of the units wanted; all without a choice. */
export function TypeField({
  type,
  label = '类型',
}: {
  readonly type: string | undefined;
  readonly label?: string;
}) {
  return (
    <label>
      {label}
      <select name="type" defaultValue={type ?? ''}>
        <option value="">全部类型</option>
        {Object.entries(TYPE_NAMES).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

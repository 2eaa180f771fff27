import type { UnitRow } from '../../lib/metrics/rows';
import { UnitOptions } from './UnitOptions';

/** A unit with all below it. One that was asked for is among the choices, by its name where that is known. */
export function ParentField({
  parent,
  parents,
  name,
  label = '地区或上级',
  everywhere = '全部地区',
}: {
  readonly parent: string | undefined;
  readonly parents: readonly UnitRow[];
  /** Of the parent asked for, where it is not among the parents. */
  readonly name?: string | undefined;
  readonly label?: string;
  readonly everywhere?: string;
}) {
  return (
    <label>
      {label}
      <select name="parent" defaultValue={parent ?? ''}>
        <option value="">{everywhere}</option>
        {parent && !parents.some(({ id }) => id === parent) && (
          <option value={parent}>{name ?? parent}</option>
        )}
        <UnitOptions units={parents} />
      </select>
    </label>
  );
}

import { LANGUAGE_TAGS } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import type { UnitRow } from '../../lib/metrics/rows';
import { UnitOptions } from './UnitOptions';

/** A unit with all below it. One that was asked for is among the choices, by its name where that is known. */
export function ParentField({
  parent,
  parents,
  name,
  label = say({ zh: '地区或上级', en: 'Place or body above' }),
  everywhere = say({ zh: '全部地区', en: 'All places' }),
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
          <option value={parent} lang={LANGUAGE_TAGS.zh}>
            {name ?? parent}
          </option>
        )}
        <UnitOptions units={parents} />
      </select>
    </label>
  );
}

import { LANGUAGE_TAGS } from '../../lib/language/language';
import type { UnitRow } from '../../lib/metrics/rows';

/** Units as options of a choice, each with the unit above it, since many places share a name. */
export function UnitOptions({
  units,
}: {
  readonly units: readonly Pick<UnitRow, 'id' | 'shortName' | 'parentName'>[];
}) {
  return units.map(({ id, shortName, parentName }) => (
    <option key={id} value={id} lang={LANGUAGE_TAGS.zh}>
      {shortName}
      {parentName && `（${parentName}）`}
    </option>
  ));
}

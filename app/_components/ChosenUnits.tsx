import { say } from '../../lib/language/say';
import { type PickTarget, pickSearch } from '../../lib/query/pickQuery';
import { Link } from './Link';
import { Printed } from './Printed';

/** The units of a view, each to be taken off, and the way to others. */
export function ChosenUnits({
  to,
  search,
  units,
  without,
}: {
  readonly to: PickTarget;
  /** The view's own query. */
  readonly search: string;
  readonly units: readonly { readonly id: string; readonly label: string }[];
  readonly without: (id: string) => string;
}) {
  return (
    <p className="small chosen-units">
      {say({ zh: '单位：', en: 'Bodies: ' })}
      {units.map(({ id, label }) => (
        <span key={id} className="chip">
          <Link href={`/units/${id}`}>
            <Printed>{label}</Printed>
          </Link>
          {units.length > 1 && (
            <Link
              href={without(id)}
              aria-label={say({ zh: `去掉${label}`, en: `Take away ${label}` })}
              title={say({ zh: `去掉${label}`, en: `Take away ${label}` })}
            >
              ×
            </Link>
          )}
        </span>
      ))}{' '}
      <Link className="button small" href={`/pick/units?${pickSearch({ to, with: search })}`}>
        {say({ zh: '选择单位', en: 'Choose bodies' })}
      </Link>
    </p>
  );
}

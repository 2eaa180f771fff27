import { type PickTarget, pickSearch } from '../../lib/query/pickQuery';

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
      单位：
      {units.map(({ id, label }) => (
        <span key={id} className="chip">
          <a href={`/units/${id}`}>{label}</a>
          {units.length > 1 && (
            <a href={without(id)} aria-label={`去掉${label}`} title={`去掉${label}`}>
              ×
            </a>
          )}
        </span>
      ))}{' '}
      <a className="button small" href={`/pick/units?${pickSearch({ to, with: search })}`}>
        选择单位
      </a>
    </p>
  );
}

import type { MissingReason } from '../metrics/formatValue';
import type { UnitRow } from '../metrics/rows';
import type { Scatter } from './scatter';
import type { Axis } from './scatterAxes';

/** Units without a dot for one reason; a unit that lacks both values stands under both. */
export interface Undrawn {
  readonly axis: Axis;
  readonly reason: MissingReason | 'off_log';
  readonly units: readonly UnitRow[];
}

/** Who has no dot and why, in the order of the axes, most first. */
export function undrawn({ rows }: Pick<Scatter, 'rows'>): readonly Undrawn[] {
  const found = new Map<string, { axis: Axis; reason: Undrawn['reason']; units: UnitRow[] }>();
  for (const { unit, without } of rows)
    for (const why of without) {
      const reason = why.kind === 'missing' ? why.reason : 'off_log';
      const key = `${why.axis}/${reason}`;
      const known = found.get(key);
      if (known) known.units.push(unit);
      else found.set(key, { axis: why.axis, reason, units: [unit] });
    }
  return [...found.values()].toSorted(
    (a, b) => a.axis.localeCompare(b.axis) || b.units.length - a.units.length,
  );
}

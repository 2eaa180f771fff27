import type { UnitRow } from '../../lib/metrics/rows';

/** The way up from a place: all places, then the unit above it; nothing where all places are shown. */
export function PlaceCrumbs({
  parent,
  href,
}: {
  readonly parent: UnitRow | null;
  /** Address of the same page for another place. */
  readonly href: (parent: string | undefined) => string;
}) {
  if (parent === null) return null;
  return (
    <p className="crumbs">
      <a href={href(undefined)}>全部地区</a>
      {parent.parentId && (
        <>
          {' / '}
          <a href={href(parent.parentId)}>{parent.parentName}</a>
        </>
      )}
      {' / '}
      {parent.shortName}
    </p>
  );
}

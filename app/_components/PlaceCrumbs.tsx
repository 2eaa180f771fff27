import { say } from '../../lib/language/say';
import type { UnitRow } from '../../lib/metrics/rows';
import { Link } from './Link';
import { Printed } from './Printed';

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
      <Link href={href(undefined)}>{say({ zh: '全部地区', en: 'All places' })}</Link>
      {parent.parentId && (
        <>
          {' / '}
          <Link href={href(parent.parentId)}>
            <Printed>{parent.parentName}</Printed>
          </Link>
        </>
      )}
      {' / '}
      <Printed>{parent.shortName}</Printed>
    </p>
  );
}

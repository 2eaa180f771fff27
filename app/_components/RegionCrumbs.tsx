import { say } from '../../lib/language/say';
import type { UnitRow } from '../../lib/metrics/rows';
import { regionAddress } from '../../lib/query/regionQuery';
import { Link } from './Link';
import { Printed } from './Printed';

/** The way from the outermost unit down to this one: 省 / 市 / 县区. `path` ends with the unit itself, which is no link. */
export function RegionCrumbs({ path }: { readonly path: readonly Pick<UnitRow, 'id' | 'shortName'>[] }) {
  return (
    <nav className="crumbs" aria-label={say({ zh: '所在地区', en: 'Place' })}>
      <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link>
      {path.map(({ id, shortName }, i) => (
        <span key={id}>
          {' / '}
          {i < path.length - 1 ? (
            <Link href={regionAddress(id)}>
              <Printed>{shortName}</Printed>
            </Link>
          ) : (
            <span aria-current="page">
              <Printed>{shortName}</Printed>
            </span>
          )}
        </span>
      ))}
    </nav>
  );
}

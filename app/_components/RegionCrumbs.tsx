import type { UnitRow } from '../../lib/metrics/rows';
import { regionAddress } from '../../lib/query/regionQuery';

/** The way from the outermost unit down to this one: 省 / 市 / 县区. `path` ends with the unit itself, which is no link. */
export function RegionCrumbs({ path }: { readonly path: readonly Pick<UnitRow, 'id' | 'shortName'>[] }) {
  return (
    <nav className="crumbs" aria-label="所在地区">
      <a href="/units">单位</a>
      {path.map(({ id, shortName }, i) => (
        <span key={id}>
          {' / '}
          {i < path.length - 1 ? (
            <a href={regionAddress(id)}>{shortName}</a>
          ) : (
            <span aria-current="page">{shortName}</span>
          )}
        </span>
      ))}
    </nav>
  );
}

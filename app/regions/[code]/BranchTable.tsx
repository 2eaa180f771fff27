import type { BranchCoverage } from '../../../lib/load/loadRegion';
import { coverageSearch } from '../../../lib/query/coverageQuery';
import { regionAddress } from '../../../lib/query/regionQuery';
import { Link } from '../../_components/Link';

/** How much of what lies below each child reports: where there are figures to go down to. */
export function BranchTable({
  branches,
  year,
  version,
}: {
  readonly branches: readonly BranchCoverage[];
  readonly year: number;
  /** Version of the data set that the page pins. */
  readonly version: number | undefined;
}) {
  if (branches.length === 0) return null;
  return (
    <>
      <h2>各下级的覆盖</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="覆盖表">
        <table className="narrow">
          <caption>{year} 年，连同再下各级（应有：依法或按名册应报，或已有报告的）</caption>
          <thead>
            <tr>
              <th scope="col">下级</th>
              <th scope="col" className="num">
                有报告
              </th>
              <th scope="col" className="num">
                应有
              </th>
              <th scope="col">查看</th>
            </tr>
          </thead>
          <tbody>
            {branches.map(({ unit, reported, expected }) => (
              <tr key={unit.id}>
                <th scope="row">
                  <Link href={regionAddress(unit.id, { year, version })}>{unit.shortName}</Link>
                </th>
                <td className="num">{reported}</td>
                <td className="num">{expected}</td>
                <td className="small nowrap">
                  <Link
                    href={`/coverage?${coverageSearch({ parent: unit.id, from: year, to: year })}`}
                    aria-label={`${unit.shortName}的覆盖`}
                  >
                    覆盖
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

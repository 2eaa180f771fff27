import { say } from '../../../lib/language/say';
import type { BranchCoverage } from '../../../lib/load/loadRegion';
import { coverageSearch } from '../../../lib/query/coverageQuery';
import { regionAddress } from '../../../lib/query/regionQuery';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

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
      <h2>{say({ zh: '各下级的覆盖', en: 'Coverage of what lies below' })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={say({ zh: '覆盖表', en: 'Coverage' })}>
        <table className="narrow">
          <caption>
            {say({
              zh: `${year} 年，连同再下各级（应有：依法或按名册应报，或已有报告的）`,
              en: `${year}, all levels below included (expected: by law, by the roster, or with a report)`,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '下级', en: 'Below' })}</th>
              <th scope="col" className="num">
                {say({ zh: '有报告', en: 'With report' })}
              </th>
              <th scope="col" className="num">
                {say({ zh: '应有', en: 'Expected' })}
              </th>
              <th scope="col">{say({ zh: '查看', en: 'See' })}</th>
            </tr>
          </thead>
          <tbody>
            {branches.map(({ unit, reported, expected }) => (
              <tr key={unit.id}>
                <th scope="row">
                  <Link href={regionAddress(unit.id, { year, version })}>
                    <Printed>{unit.shortName}</Printed>
                  </Link>
                </th>
                <td className="num">{reported}</td>
                <td className="num">{expected}</td>
                <td className="small nowrap">
                  <Link
                    href={`/coverage?${coverageSearch({ parent: unit.id, from: year, to: year })}`}
                    aria-label={say({ zh: `${unit.shortName}的覆盖`, en: `Coverage of ${unit.shortName}` })}
                  >
                    {say({ zh: '覆盖', en: 'Coverage' })}
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

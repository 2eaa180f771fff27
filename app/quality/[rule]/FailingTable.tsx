import type { RulePage } from '../../../lib/load/loadRule';
import { unitWorklistSearch } from '../../../lib/query/worklistQuery';
import { Link } from '../../_components/Link';

/** Reports that fail a rule, a row each place where they do. */
export function FailingTable({ failing, total, page, pages }: RulePage) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="不通过的报告">
      <table className="work">
        <caption>
          不通过的报告，第 {page} / {pages} 页，共 {total} 份
        </caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">年度</th>
            <th scope="col">问题</th>
            <th scope="col" className="num">
              一边
            </th>
            <th scope="col" className="num">
              另一边
            </th>
            <th scope="col" className="num">
              相差
            </th>
          </tr>
        </thead>
        {failing.map(({ unit, year, items, more }) => (
          <tbody key={`${unit.id}/${year}`}>
            {items.map((item, i, { length }) => (
              <tr key={item.address}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={items.length}>
                    <Link href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year })}`}>
                      {unit.shortName}
                    </Link>{' '}
                    <span className="muted small">{unit.parentName}</span>
                  </th>
                )}
                {i === 0 && <td rowSpan={items.length}>{year}</td>}
                <td>
                  {item.message}{' '}
                  <Link className="small" href={item.address}>
                    在报告里看
                  </Link>
                  {more > 0 && i === length - 1 && (
                    <>
                      <br />
                      <Link
                        className="small"
                        href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year, rule: item.ruleId })}`}
                      >
                        等 {items.length + more} 处
                      </Link>
                    </>
                  )}
                </td>
                {[item.left, item.right, item.difference].map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns in a fixed order
                  <td key={column} className="num">
                    {value ?? <span className="missing">不涉及数值比较</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

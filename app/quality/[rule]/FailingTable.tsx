import { say } from '../../../lib/language/say';
import type { RulePage } from '../../../lib/load/loadRule';
import type { WorkItem } from '../../../lib/quality/toWorkItems';
import { unitWorklistSearch } from '../../../lib/query/worklistQuery';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

/** What was found, in the words of the check; they are stored in Chinese, and in English the place says before them what they are about. */
function Found({ item: { where, message } }: { readonly item: WorkItem }) {
  return (
    <>
      {say({ zh: '', en: `${where}: ` })}
      <Printed>{message}</Printed>
    </>
  );
}

/** Reports that fail a rule, a row each place where they do. */
export function FailingTable({ failing, total, page, pages }: RulePage) {
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '不通过的报告', en: 'Reports that fail' })}
    >
      <table className="work">
        <caption>
          {say({
            zh: `不通过的报告，第 ${page} / ${pages} 页，共 ${total} 份`,
            en: `Reports that fail, page ${page} of ${pages}, ${total} in all`,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '单位', en: 'Body' })}</th>
            <th scope="col">{say({ zh: '年度', en: 'Year' })}</th>
            <th scope="col">{say({ zh: '问题', en: 'Problem' })}</th>
            <th scope="col" className="num">
              {say({ zh: '一边', en: 'One side' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '另一边', en: 'Other side' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '相差', en: 'Apart' })}
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
                      <Printed>{unit.shortName}</Printed>
                    </Link>{' '}
                    <span className="muted small">
                      <Printed>{unit.parentName}</Printed>
                    </span>
                  </th>
                )}
                {i === 0 && <td rowSpan={items.length}>{year}</td>}
                <td>
                  <Found item={item} />{' '}
                  <Link className="small" href={item.address}>
                    {say({ zh: '在报告里看', en: 'see the report' })}
                  </Link>
                  {more > 0 && i === length - 1 && (
                    <>
                      <br />
                      <Link
                        className="small"
                        href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year, rule: item.ruleId })}`}
                      >
                        {say({
                          zh: `等 ${items.length + more} 处`,
                          en: `and others, ${items.length + more} places in all`,
                        })}
                      </Link>
                    </>
                  )}
                </td>
                {[item.left, item.right, item.difference].map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns in a fixed order
                  <td key={column} className="num">
                    {value ?? (
                      <span className="missing">
                        {say({ zh: '不涉及数值比较', en: 'compares no numbers' })}
                      </span>
                    )}
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

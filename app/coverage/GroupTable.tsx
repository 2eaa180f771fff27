import { filed, share, type Tally } from '../../lib/coverage/tally';
import type { Coverage } from '../../lib/coverage/toCoverage';
import { say } from '../../lib/language/say';
import { formatValue } from '../../lib/metrics/formatValue';
import type { UnitRow } from '../../lib/metrics/rows';
import { coverageSearch } from '../../lib/query/coverageQuery';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

function ShareCell({ tally }: { readonly tally: Tally }) {
  const there = share(filed(tally), tally);
  const inTime = share(tally.onTime, tally);
  if (there === null || inTime === null) {
    return (
      <td className="num missing">
        <span aria-hidden="true">·</span>
        <span className="unseen">{say({ zh: '无应报', en: 'none expected' })}</span>
      </td>
    );
  }
  return (
    <td className="num">
      <span className="unseen">{say({ zh: '已读入', en: 'read' })}</span> {formatValue(there, '%')}
      <span className="under">
        <span className="unseen">{say({ zh: '按时', en: 'in time' })}</span> {formatValue(inTime, '%')}
      </span>
    </td>
  );
}

/** Shares of the reports expected that are there, by the units directly below; each leads one step down. */
export function GroupTable({
  coverage,
  names,
}: {
  readonly coverage: Coverage;
  readonly names: ReadonlyMap<string, UnitRow>;
}) {
  const { query, years, groups, byYear, total } = coverage;
  const sum = (tally: Tally): string =>
    `${formatValue(filed(tally), '件')} / ${formatValue(tally.expected, '件')}`;
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '各下级的覆盖', en: 'Coverage of what lies below' })}
    >
      <table className="coverage">
        <caption>
          {say({
            zh: '已读入的报告占应报的比例，下面小字是按时公布的比例；各行含本级及其全部下级。',
            en: 'Share of the reports expected that are read, beneath in small print of those out in time; each row holds a body and all below it.',
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '地区', en: 'Place' })}</th>
            <th scope="col" className="num">
              {say({ zh: '已读入 / 应报', en: 'Read / expected' })}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="num">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="sum">
            <th scope="row">{say({ zh: '合计', en: 'All' })}</th>
            <td className="num">{sum(total)}</td>
            {byYear.map((tally, i) => (
              <ShareCell key={years[i]} tally={tally} />
            ))}
          </tr>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                {group.id === query.parent ? (
                  <>
                    <Printed>{names.get(group.id)?.shortName ?? group.id}</Printed>
                    {say({ zh: '（本级）', en: ' (itself)' })}
                  </>
                ) : (
                  <Link href={`/coverage?${coverageSearch({ ...query, parent: group.id, page: 1 })}`}>
                    <Printed>{names.get(group.id)?.shortName ?? group.id}</Printed>
                  </Link>
                )}
              </th>
              <td className="num">{sum(group.total)}</td>
              {group.years.map((tally, i) => (
                <ShareCell key={years[i]} tally={tally} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

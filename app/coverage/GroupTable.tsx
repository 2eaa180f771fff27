import { filed, share, type Tally } from '../../lib/coverage/tally';
import type { Coverage } from '../../lib/coverage/toCoverage';
import { formatValue } from '../../lib/metrics/formatValue';
import type { UnitRow } from '../../lib/metrics/rows';
import { coverageSearch } from '../../lib/query/coverageQuery';
import { Link } from '../_components/Link';

function ShareCell({ tally }: { readonly tally: Tally }) {
  const there = share(filed(tally), tally);
  const inTime = share(tally.onTime, tally);
  if (there === null || inTime === null) {
    return (
      <td className="num missing">
        <span aria-hidden="true">·</span>
        <span className="unseen">无应报</span>
      </td>
    );
  }
  return (
    <td className="num">
      <span className="unseen">已读入</span> {formatValue(there, '%')}
      <span className="under">
        <span className="unseen">按时</span> {formatValue(inTime, '%')}
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="各下级的覆盖">
      <table className="coverage">
        <caption>已读入的报告占应报的比例，下面小字是按时公布的比例；各行含本级及其全部下级。</caption>
        <thead>
          <tr>
            <th scope="col">地区</th>
            <th scope="col" className="num">
              已读入 / 应报
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
            <th scope="row">合计</th>
            <td className="num">{sum(total)}</td>
            {byYear.map((tally, i) => (
              <ShareCell key={years[i]} tally={tally} />
            ))}
          </tr>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                {group.id === query.parent ? (
                  `${names.get(group.id)?.shortName ?? group.id}（本级）`
                ) : (
                  <Link href={`/coverage?${coverageSearch({ ...query, parent: group.id, page: 1 })}`}>
                    {names.get(group.id)?.shortName ?? group.id}
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

import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { coverageSearch } from '../../lib/query/coverageQuery';
import { LEVELS } from '../../lib/query/fields';
import type { Scatter } from '../../lib/result/scatter';
import { axisLabel } from '../../lib/result/scatterAxes';
import { undrawn } from '../../lib/result/undrawn';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

/** Names listed for one reason; the files have all. */
const MOST_LISTED = 60;

/** Who has no dot, counted and named by reason; those without any report at all are counted, and listed by the page for coverage. */
export function UndrawnList({ scatter }: { readonly scatter: Scatter }) {
  const { rows, query, expected, peers } = scatter;
  const groups = undrawn(scatter);
  const without = expected === null ? null : expected - rows.length;
  if (groups.length === 0 && (without === null || without <= 0)) return null;
  const level = LEVELS.find((one) => one === peers.level);
  return (
    <section>
      <h2>{say({ zh: '不在图中的单位', en: 'Not in the chart' })}</h2>
      <ul className="undrawn">
        {groups.map(({ axis, reason, units }) => (
          <li key={`${axis}/${reason}`}>
            <details>
              <summary>
                {axis === 'x' ? say({ zh: '横轴', en: 'Across' }) : say({ zh: '纵轴', en: 'Upright' })}
                {say({ zh: `“${axisLabel(query, axis)}”`, en: `, “${axisLabel(query, axis)}”: ` })}
                {reason === 'off_log'
                  ? say({
                      zh: '为零或负数，对数轴上没有位置',
                      en: 'zero or negative, no place on a log axis',
                    })
                  : MISSING_WORDS[reason]}
                {say({
                  zh: `：${formatValue(units.length, '件')} 家`,
                  en: `: ${counted(units.length, 'body', 'bodies')}`,
                })}
              </summary>
              <p className="small">
                {units.slice(0, MOST_LISTED).map((unit, i) => (
                  <span key={unit.id}>
                    {i > 0 && say({ zh: '、', en: ', ' })}
                    <Link href={`/units/${unit.id}`}>
                      <Printed>{unitLabel(unit)}</Printed>
                    </Link>
                  </span>
                ))}
                {units.length > MOST_LISTED &&
                  say({
                    zh: ` 等，其余 ${formatValue(units.length - MOST_LISTED, '件')} 家见下载的文件`,
                    en: ` and ${formatValue(units.length - MOST_LISTED, '件')} more, in the files to download`,
                  })}
              </p>
            </details>
          </li>
        ))}
        {without !== null && without > 0 && (
          <li>
            {say({
              zh: `应有而没有同类报告（未报告，或报告的统计范围不同）：${formatValue(without, '件')} 家，见 `,
              en: `Expected, but without a report alike (none, or of another scope): ${counted(without, 'body', 'bodies')}, see `,
            })}
            <Link
              href={`/coverage?${coverageSearch({ parent: query.parent, level, from: query.year, to: query.year, state: 'not_found' })}`}
            >
              {say({ zh: '覆盖', en: 'Coverage' })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

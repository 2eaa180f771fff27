import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { coverageSearch } from '../../lib/query/coverageQuery';
import { LEVELS } from '../../lib/query/fields';
import type { Scatter } from '../../lib/result/scatter';
import { axisLabel } from '../../lib/result/scatterAxes';
import { undrawn } from '../../lib/result/undrawn';
import { unitLabel } from '../../lib/result/unitLabel';
import { Link } from '../_components/Link';

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
      <h2>不在图中的单位</h2>
      <ul className="undrawn">
        {groups.map(({ axis, reason, units }) => (
          <li key={`${axis}/${reason}`}>
            <details>
              <summary>
                {axis === 'x' ? '横轴' : '纵轴'}“{axisLabel(query, axis)}”
                {reason === 'off_log' ? '为零或负数，对数轴上没有位置' : MISSING_WORDS[reason]}：
                {formatValue(units.length, '件')} 家
              </summary>
              <p className="small">
                {units.slice(0, MOST_LISTED).map((unit, i) => (
                  <span key={unit.id}>
                    {i > 0 && '、'}
                    <Link href={`/units/${unit.id}`}>{unitLabel(unit)}</Link>
                  </span>
                ))}
                {units.length > MOST_LISTED &&
                  ` 等，其余 ${formatValue(units.length - MOST_LISTED, '件')} 家见下载的文件`}
              </p>
            </details>
          </li>
        ))}
        {without !== null && without > 0 && (
          <li>
            应有而没有同类报告（未报告，或报告的统计范围不同）：{formatValue(without, '件')} 家，见{' '}
            <Link
              href={`/coverage?${coverageSearch({ parent: query.parent, level, from: query.year, to: query.year, state: 'not_found' })}`}
            >
              覆盖
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

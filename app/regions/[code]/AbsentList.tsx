import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import type { Absent, Region } from '../../../lib/result/region';
import { Link } from '../../_components/Link';

const WORDS = { ...MISSING_WORDS, unlike: '统计范围与其他的不同' } as const;

/** Which children a pooled value does not rest on, by reason. */
export function AbsentList({ region: { absent } }: { readonly region: Region }) {
  if (absent.length === 0) return null;
  const reasons = [...new Set(absent.map(({ reason }) => reason))];
  const of = (reason: Absent['reason']) => absent.filter((one) => one.reason === reason);
  return (
    <details>
      <summary>合并值没有包含的 {absent.length} 家</summary>
      <ul className="small">
        {reasons.map((reason) => (
          <li key={reason}>
            {WORDS[reason]}（{of(reason).length} 家）：
            {of(reason).map(({ unit }, i) => (
              <span key={unit.id}>
                {i > 0 && '、'}
                <Link href={`/units/${unit.id}`}>{unit.shortName}</Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

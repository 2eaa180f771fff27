import { counted } from '../../../lib/language/counted';
import { say } from '../../../lib/language/say';
import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import type { Absent, Region } from '../../../lib/result/region';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

const wordsOf = (reason: Absent['reason']): string =>
  reason === 'unlike'
    ? say({ zh: '统计范围与其他的不同', en: 'of another scope than the others' })
    : MISSING_WORDS[reason];

/** Which children have no figure among the others, and so no part in a pooled value, by reason. */
export function AbsentList({ region: { absent } }: { readonly region: Region }) {
  if (absent.length === 0) return null;
  const reasons = [...new Set(absent.map(({ reason }) => reason))];
  const of = (reason: Absent['reason']) => absent.filter((one) => one.reason === reason);
  return (
    <details>
      <summary>
        {say({
          zh: `没有列入的 ${absent.length} 家`,
          en: `${counted(absent.length, 'body', 'bodies')} not among these`,
        })}
      </summary>
      <ul className="small">
        {reasons.map((reason) => (
          <li key={reason}>
            {say({
              zh: `${wordsOf(reason)}（${of(reason).length} 家）：`,
              en: `${wordsOf(reason)} (${of(reason).length}): `,
            })}
            {of(reason).map(({ unit }, i) => (
              <span key={unit.id}>
                {i > 0 && say({ zh: '、', en: ', ' })}
                <Link href={`/units/${unit.id}`}>
                  <Printed>{unit.shortName}</Printed>
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

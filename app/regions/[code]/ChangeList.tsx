import type { UnitChange } from '../../../lib/db/findChangesAmong';
import { say } from '../../../lib/language/say';
import { spoken } from '../../../lib/language/spoken';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

/** What happened between the two, the name of the one before it and that of the other after it. */
const WORDS = spoken<UnitChange['kind']>({
  rename: { zh: '更名为', en: ' was renamed to ' },
  convert: { zh: '改设为', en: ' was replaced by ' },
  split: { zh: '析出', en: ' split off ' },
  merge: { zh: '并入', en: ' was merged into ' },
  abolish: { zh: '撤销，区域划归', en: ' was abolished, its area went to ' },
  recode: { zh: '代码或隶属变更为', en: ' changed its code or affiliation to ' },
});

/** What the units below were and became; nothing where none ever changed. */
export function ChangeList({ changes }: { readonly changes: readonly UnitChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{say({ zh: '下级的沿革', en: 'History of what lies below' })}</h2>
      <ul className="lineage">
        {changes.map(({ fromId, fromName, toId, toName, kind, year, date }) => (
          <li key={`${fromId}/${toId}/${kind}`}>
            <span className="when">{date ?? say({ zh: `${year} 年`, en: `${year}` })}</span>{' '}
            <Link href={`/units/${fromId}`}>
              <Printed>{fromName}</Printed>
              {say({ zh: `（${fromId}）`, en: ` (${fromId})` })}
            </Link>
            {WORDS[kind]}
            <Link href={`/units/${toId}`}>
              <Printed>{toName}</Printed>
              {say({ zh: `（${toId}）`, en: ` (${toId})` })}
            </Link>
          </li>
        ))}
      </ul>
      <p className="muted small">
        {say({
          zh: '各年报告按当年年末的区划归入当时的单位：合并值里变更前后的单位各算各年，不合并也不拆分，所以变更前后两年的合计未必含同样的区域。',
          en: 'Reports belong to the body that there was at the end of their year: pooled values take each body in its own years, merge nothing and split nothing, so that sums of the years before and after a change need not cover the same area.',
        })}
      </p>
    </section>
  );
}

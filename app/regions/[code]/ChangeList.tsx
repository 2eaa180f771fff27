import type { UnitChange } from '../../../lib/db/findChangesAmong';
import { Link } from '../../_components/Link';

/** What happened between the two, the name of the one before it and that of the other after it. */
const WORDS: Readonly<Record<UnitChange['kind'], string>> = {
  rename: '更名为',
  convert: '改设为',
  split: '析出',
  merge: '并入',
  abolish: '撤销，区域划归',
  recode: '代码或隶属变更为',
};

/** What the units below were and became; nothing where none ever changed. */
export function ChangeList({ changes }: { readonly changes: readonly UnitChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>下级的沿革</h2>
      <ul className="lineage">
        {changes.map(({ fromId, fromName, toId, toName, kind, year, date }) => (
          <li key={`${fromId}/${toId}/${kind}`}>
            <span className="when">{date ?? `${year} 年`}</span>{' '}
            <Link href={`/units/${fromId}`}>
              {fromName}（{fromId}）
            </Link>
            {WORDS[kind]}
            <Link href={`/units/${toId}`}>
              {toName}（{toId}）
            </Link>
          </li>
        ))}
      </ul>
      <p className="muted small">
        各年报告按当年年末的区划归入当时的单位：合并值里变更前后的单位各算各年，不合并也不拆分，所以变更前后两年的合计未必含同样的区域。
      </p>
    </section>
  );
}

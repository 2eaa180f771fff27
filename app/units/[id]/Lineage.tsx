import type { Relative } from '../../../lib/db/findLineage';
import { Link } from '../../_components/Link';

/** What a change means, seen from the unit that it came to and from the one that it came from. */
const WORDS: Readonly<
  Record<Relative['kind'], Readonly<Record<Relative['side'], readonly [before: string, after: string]>>>
> = {
  rename: { predecessor: ['由', '更名'], successor: ['更名为', ''] },
  convert: { predecessor: ['由', '改设'], successor: ['改设为', ''] },
  split: { predecessor: ['自', '析出'], successor: ['析出', ''] },
  merge: { predecessor: ['由', '并入组成'], successor: ['并入新设的', ''] },
  abolish: { predecessor: ['接收已撤销的', '的全部或部分区域'], successor: ['撤销，区域划归', ''] },
  recode: { predecessor: ['由', '变更代码或隶属而来'], successor: ['代码或隶属变更为', ''] },
};

/** 2021 年, or the day where it is known. */
const formatWhen = ({ date, year }: Relative): string => date ?? `${year} 年`;

/** The units that a unit was before and those that came after it, linked; nothing for one that never changed. */
export function Lineage({ lineage }: { readonly lineage: readonly Relative[] }) {
  if (lineage.length === 0) return null;
  return (
    <section aria-label="沿革">
      <h2>沿革</h2>
      <ul className="lineage">
        {lineage.map((relative) => {
          const { id, shortName, side, kind, source } = relative;
          const [before, after] = WORDS[kind][side];
          return (
            <li key={`${side}/${id}`}>
              <span className="when">{formatWhen(relative)}</span> {before}
              <Link href={`/units/${id}`}>
                {shortName}（{id}）
              </Link>
              {after} <span className="muted small">{source}</span>
            </li>
          );
        })}
      </ul>
      <p className="muted small">
        各年报告按当年年末的区划归入当时的单位，数字不在前身与后继之间合并或拆分。只知年份的，以年末区划代码为准。
      </p>
    </section>
  );
}

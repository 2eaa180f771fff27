import type { Relative } from '../../../lib/db/findLineage';
import type { Both } from '../../../lib/language/language';
import { say } from '../../../lib/language/say';
import { Link } from '../../_components/Link';
import { Printed } from '../../_components/Printed';

/** What a change means, seen from the unit that it came to and from the one that it came from: words before and after the other unit. */
const WORDS: Readonly<
  Record<Relative['kind'], Readonly<Record<Relative['side'], Both<readonly [before: string, after: string]>>>>
> = {
  rename: {
    predecessor: { zh: ['由', '更名'], en: ['renamed from ', ''] },
    successor: { zh: ['更名为', ''], en: ['renamed to ', ''] },
  },
  convert: {
    predecessor: { zh: ['由', '改设'], en: ['set up in place of ', ''] },
    successor: { zh: ['改设为', ''], en: ['replaced by ', ''] },
  },
  split: {
    predecessor: { zh: ['自', '析出'], en: ['split off from ', ''] },
    successor: { zh: ['析出', ''], en: ['split off ', ''] },
  },
  merge: {
    predecessor: { zh: ['由', '并入组成'], en: ['made by a merger with ', ''] },
    successor: { zh: ['并入新设的', ''], en: ['merged into the new ', ''] },
  },
  abolish: {
    predecessor: {
      zh: ['接收已撤销的', '的全部或部分区域'],
      en: ['took over all or part of the abolished ', ''],
    },
    successor: { zh: ['撤销，区域划归', ''], en: ['abolished, its area went to ', ''] },
  },
  recode: {
    predecessor: { zh: ['由', '变更代码或隶属而来'], en: ['changed code or affiliation from ', ''] },
    successor: { zh: ['代码或隶属变更为', ''], en: ['changed code or affiliation to ', ''] },
  },
};

/** 2021 年, or the day where it is known. */
const formatWhen = ({ date, year }: Relative): string => date ?? say({ zh: `${year} 年`, en: `${year}` });

/** The units that a unit was before and those that came after it, linked; nothing for one that never changed. */
export function Lineage({ lineage }: { readonly lineage: readonly Relative[] }) {
  if (lineage.length === 0) return null;
  return (
    <section aria-label={say({ zh: '沿革', en: 'History' })}>
      <h2>{say({ zh: '沿革', en: 'History' })}</h2>
      <ul className="lineage">
        {lineage.map((relative) => {
          const { id, shortName, side, kind, source } = relative;
          const [before, after] = say(WORDS[kind][side]);
          return (
            <li key={`${side}/${id}`}>
              <span className="when">{formatWhen(relative)}</span> {before}
              <Link href={`/units/${id}`}>
                <Printed>{shortName}</Printed>
                {say({ zh: `（${id}）`, en: ` (${id})` })}
              </Link>
              {after}{' '}
              <span className="muted small">
                <Printed>{source}</Printed>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="muted small">
        {say({
          zh: '各年报告按当年年末的区划归入当时的单位，数字不在前身与后继之间合并或拆分。只知年份的，以年末区划代码为准。',
          en: 'Reports belong to the body that there was at the end of their year; figures are neither merged nor split between predecessors and successors. Where only the year is known, the division codes of the end of the year decide.',
        })}
      </p>
    </section>
  );
}

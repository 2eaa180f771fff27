import { say } from '../../lib/language/say';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import { FLOW } from '../../lib/result/breakdowns';
import type { BreakdownResult, PooledParts } from '../../lib/result/toBreakdown';
import { Contained } from '../_components/Contained';

/** A part narrower than this, in per cent, has no room for its name; the table below names all. */
const NAMED = 9;

function Bar({
  name,
  parts,
  pooled,
  longest,
  colours,
}: {
  readonly name: string;
  readonly parts: readonly { readonly label: string }[];
  readonly pooled: PooledParts;
  /** The longer of both sides: bars are drawn on one scale, so that a difference shows. */
  readonly longest: number;
  readonly colours: readonly string[];
}) {
  const widths = pooled.counts.map((count) => (100 * count) / longest);
  return (
    <div className="flow-row">
      <span className="flow-name">
        {name} <b>{formatValue(pooled.sum, '件')}</b>
      </span>
      <span className="flow-bar">
        {parts.map(({ label }, i) => (
          <span key={label} style={{ width: `${widths[i]}%`, background: colours[i] }}>
            {(widths[i] ?? NAMED) >= NAMED && label}
          </span>
        ))}
      </span>
    </div>
  );
}

/** Both sides of the form's balance, all units together: what came in, and what became of it. */
export function FlowStrip({
  flow,
  expected,
}: {
  readonly flow: NonNullable<BreakdownResult['flow']>;
  readonly expected: number | null;
}) {
  const { sources, ends } = flow;
  const longest = Math.max(sources.sum, ends.sum);
  if (longest === 0) return null;
  const difference = sources.sum - ends.sum;
  const sides = [
    { name: say({ zh: '来', en: 'In' }), parts: FLOW.sources, pooled: sources },
    { name: say({ zh: '去', en: 'Out' }), parts: FLOW.ends, pooled: ends },
  ] as const;
  const sentence = say({
    zh: `进来 ${formatValue(sources.sum, '件')} 件，去向 ${formatValue(ends.sum, '件')} 件。`,
    en: `${formatValue(sources.sum, '件')} came in, ${formatValue(ends.sum, '件')} are accounted for.`,
  });
  return (
    <section className="flow" aria-labelledby="flow">
      <h2 id="flow">
        {say({
          zh: '来龙去脉：新收与上年结转，怎样办结、留下多少',
          en: 'The flow: new and carried over, how they ended and how many are left',
        })}
      </h2>
      <div role="img" aria-label={sentence}>
        <Bar
          name={say({ zh: '进', en: 'In' })}
          parts={FLOW.sources}
          pooled={sources}
          longest={longest}
          colours={['var(--chart-series-3)', 'var(--chart-faint)']}
        />
        <Bar
          name={say({ zh: '出', en: 'Out' })}
          parts={FLOW.ends}
          pooled={ends}
          longest={longest}
          colours={[...[1, 2, 3, 4, 5, 6].map((n) => `var(--chart-outcome-${n})`), 'var(--chart-faint)']}
        />
      </div>
      <p className="small">
        {expected !== null && <Contained counted={sources.counted} expected={expected} />}
        {difference === 0
          ? say({ zh: '；两边相等。', en: '; both sides are equal.' })
          : say({
              zh: `；两边相差 ${formatValue(Math.abs(difference), '件')} 件：有报告的勾稽关系对不上，见各报告的说明。`,
              en: `; the sides differ by ${formatValue(Math.abs(difference), '件')}: in some report figures do not add up, see its remarks.`,
            })}
      </p>
      <details className="data">
        <summary>{say({ zh: '数据表', en: 'Table of the figures' })}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '方向', en: 'Side' })}</th>
              <th scope="col">{say({ zh: '部分', en: 'Part' })}</th>
              <th scope="col" className="num">
                {formatUnit('件')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sides.flatMap(({ name, parts, pooled }) =>
              parts.map(({ label }, i) => (
                <tr key={`${name}${label}`}>
                  <td>{name}</td>
                  <th scope="row">{label}</th>
                  <td className="num">{formatValue(pooled.counts[i] ?? Number.NaN, '件')}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </section>
  );
}

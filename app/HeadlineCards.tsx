import type { ReactNode } from 'react';
import { say } from '../lib/language/say';
import { type MetricKey, metricOf } from '../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../lib/metrics/formatValue';
import { labelOf } from '../lib/metrics/labelOf';
import { rankSearch } from '../lib/query/rankQuery';
import { changeSentence } from '../lib/result/changeSentence';
import type { Headline } from '../lib/result/headlines';
import { isSmall } from '../lib/result/isSmall';
import type { Measure } from '../lib/result/measure';
import { CardParts } from './_components/CardParts';
import { Contained } from './_components/Contained';
import { Link } from './_components/Link';

/** The year's figures over units alike, each with its change over the units that have it in both years. */
export function HeadlineCards({
  headlines,
  year,
  expected,
  href = (metric) => `/rank?${rankSearch({ metric, year })}`,
  beside,
}: {
  readonly headlines: readonly Headline[];
  readonly year: number;
  readonly expected: number | null;
  /** Where a figure leads: the ranking of all without it. */
  readonly href?: (metric: MetricKey) => string;
  /** What stands under a figure besides. */
  readonly beside?: (metric: MetricKey) => ReactNode;
}) {
  return (
    <dl className="cards wide">
      {headlines.map(({ key, value, parts, valued, change }) => {
        const metric = metricOf(key);
        const { unit } = metric;
        const measure: Measure =
          value === null || parts === null
            ? { kind: 'missing', reason: 'not_reported' }
            : { kind: 'value', value, ...parts };
        return (
          <div className="card" key={key}>
            <dt>
              <Link href={href(key)}>{labelOf(metric)}</Link>
            </dt>
            <dd className={isSmall(measure) ? 'few' : undefined}>
              {value === null ? (
                <span className="missing">{say({ zh: '无数', en: 'no figure' })}</span>
              ) : (
                formatValue(value, unit)
              )}{' '}
              {value !== null && unit !== '%' && <small>{formatUnit(unit)}</small>}
              <CardParts measure={measure} />
              {value !== null && <small className="under">{changeSentence(key, change, true)}</small>}
              <small className="under">
                {expected !== null && <Contained counted={valued} expected={expected} />}
              </small>
              {beside && <small className="under">{beside(key)}</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

import { say } from '../../../lib/language/say';
import type { UnitBrief } from '../../../lib/load/loadUnitBrief';
import { type MetricKey, metricOf } from '../../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import { cellAddress } from '../../../lib/query/cellAddress';
import { trendSearch } from '../../../lib/query/trendQuery';
import { changeInWords } from '../../../lib/result/changeInWords';
import { isSmall } from '../../../lib/result/isSmall';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';
import { RateParts } from '../../_components/RateParts';

/** Columns of years before the one that the profile is of, and itself. */
const MOST_YEARS = 5;

/** The metrics of a group that the forms of these years ask for, in its order. */
function rowsOf(
  { profile: { table }, figures }: UnitBrief,
  keys: readonly MetricKey[],
  years: readonly number[],
) {
  return keys.flatMap((key) => {
    const row = table.rows.find(({ metric }) => metric.key === key);
    const measures = years.map((year) => row?.measures[table.years.indexOf(year)]);
    const isAsked = measures.some(
      (measure) => measure && (measure.kind === 'value' || measure.reason !== 'not_asked'),
    );
    return isAsked ? [{ metric: metricOf(key), measures, figure: figures.get(key) }] : [];
  });
}

/** Some metrics of a unit over its last years, with the change and where the newest stands among units alike; nothing where no form asks for them. */
export function GroupTable({
  brief,
  keys,
  label,
  width = MOST_YEARS,
}: {
  readonly brief: UnitBrief;
  readonly keys: readonly MetricKey[];
  readonly label: string;
  /** Years shown at most. */
  readonly width?: number;
}) {
  const { profile, peers } = brief;
  const { unit, year, table } = profile;
  if (year === null) return null;
  const addressOf = (key: MetricKey, of: number): string => {
    const report = profile.reports.find((one) => one.year === of);
    return cellAddress({ unitId: unit.id, year: of, revision: report?.revision ?? null }, key);
  };
  const years = table.years.filter((one) => one <= year).slice(-width);
  const rows = rowsOf(brief, keys, years);
  // Columns of dashes say nothing: the sentence beside says why there are none.
  const hasPeers = peers > 1;
  const hasChange = rows.some(({ figure }) => figure?.change.kind === 'change');
  if (rows.length === 0)
    return (
      <p className="missing">
        {say({
          zh: '这些年度的格式或报告里没有这部分数字。',
          en: 'The forms or reports of these years have no such figures.',
        })}
      </p>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="brief-table">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
            {years.map((one) => (
              <th key={one} scope="col" className="num">
                {one}
              </th>
            ))}
            {hasChange && (
              <th scope="col" className="num">
                {say({ zh: '比上年', en: 'On last year' })}
              </th>
            )}
            {hasPeers && (
              <>
                <th scope="col" className="num">
                  {say({ zh: '同类中位数', en: 'Median of peers' })}
                </th>
                <th scope="col" className="num">
                  {say({ zh: '名次 / 家数', en: 'Rank / peers' })}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ metric, measures, figure }) => (
            <tr key={metric.key}>
              <th scope="row">
                <Link href={`/trend?${trendSearch({ metric: metric.key, unit: [unit.id] })}`}>
                  {labelOf(metric)}
                </Link>{' '}
                <span className="muted small">{formatUnit(metric.unit)}</span>
              </th>
              {years.map((one, i) => {
                const measure = measures[i];
                return (
                  <td key={one} className={isSmall(measure) ? 'num few' : 'num'}>
                    {measure && (
                      <MeasureText
                        measure={measure}
                        unit={metric.unit}
                        of={{ unitId: unit.id, year: one }}
                        href={addressOf(metric.key, one)}
                      />
                    )}
                    {measure && isSmall(measure) && <RateParts measure={measure} />}
                  </td>
                );
              })}
              {hasChange && (
                <td className="num">
                  {figure?.change.kind === 'change' ? (
                    changeInWords(figure.change)
                  ) : (
                    <span className="muted">
                      {figure?.change.kind === 'break' ? say({ zh: '格式已变', en: 'form changed' }) : '—'}
                    </span>
                  )}
                </td>
              )}
              {hasPeers && (
                <>
                  <td className="num">
                    {figure && figure.peers.median !== null ? (
                      formatValue(figure.peers.median, metric.unit)
                    ) : (
                      <span className="muted">—</span>
                    )}
                  </td>
                  <td className="num">
                    {figure && figure.peers.rank !== null ? (
                      `${figure.peers.rank} / ${figure.peers.of}`
                    ) : (
                      <span className="muted">—</span>
                    )}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

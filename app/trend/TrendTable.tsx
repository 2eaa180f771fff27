import { metricOf } from '../../lib/metrics/catalogue';
import { formatUnit } from '../../lib/metrics/formatValue';
import { formatReportId } from '../../lib/query/reportId';
import type { Trend } from '../../lib/result/trend';
import { MeasureText } from '../_components/MeasureText';

/** The lines as a table: years down, units across; a change of form or law stands between the years it parts. */
export function TrendTable({ trend: { query, years, series, breaks } }: { readonly trend: Trend }) {
  const { unit: metricUnit, label } = metricOf(query.metric);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="趋势表">
      <table>
        <caption>
          {label}（{formatUnit(metricUnit)}）
        </caption>
        <thead>
          <tr>
            <th scope="col">年度</th>
            {series.map(({ unit }) => (
              <th key={unit.id} scope="col" className="num">
                {unit.shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, i) => {
            const change = breaks.find((known) => known.year === year);
            return [
              change && (
                <tr key={`${year}-break`} className="group">
                  <th colSpan={series.length + 1} scope="colgroup" className="small">
                    {change.label}
                  </th>
                </tr>
              ),
              <tr key={year}>
                <th scope="row">{year}</th>
                {series.map(({ unit, points }) => {
                  const point = points[i];
                  if (!point) return null;
                  return (
                    <td key={unit.id} className="num">
                      {point.report ? (
                        <a
                          href={`/reports/${formatReportId({ unitId: unit.id, year, revision: point.report.revision ?? null })}`}
                        >
                          <MeasureText measure={point.measure} unit={metricUnit} />
                        </a>
                      ) : (
                        <MeasureText measure={point.measure} unit={metricUnit} />
                      )}
                    </td>
                  );
                })}
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

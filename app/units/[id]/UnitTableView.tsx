import { Fragment } from 'react';
import { groupOf } from '../../../lib/dictionary/toDictionary';
import { say } from '../../../lib/language/say';
import { formatUnit } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import type { ReportRow } from '../../../lib/metrics/rows';
import { formatReportId } from '../../../lib/query/reportId';
import { trendSearch } from '../../../lib/query/trendQuery';
import type { UnitTable } from '../../../lib/result/unitTable';
import { Link } from '../../_components/Link';
import { MeasureText } from '../../_components/MeasureText';

/** Every metric over the years, grouped as in the form; a metric's name leads to its trend. */
export function UnitTableView({
  unitId,
  reports,
  table: { years, rows },
}: {
  readonly unitId: string;
  readonly reports: readonly ReportRow[];
  readonly table: UnitTable;
}) {
  const revisionOf = (year: number): number | null =>
    reports.find((report) => report.year === year)?.revision ?? null;
  const groups = [...new Set(rows.map(({ metric }) => groupOf(metric.key)))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '历年指标表', en: 'Metrics by year' })}>
      <table>
        <caption>
          {say({
            zh: '总计列；按申请人分类的数字见各年报告和上面的“全部数字”。',
            en: 'Totals; figures by applicant are in the reports and in “All figures” above.',
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
            <th scope="col">{say({ zh: '单位', en: 'Unit' })}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="num">
                <Link href={`/reports/${formatReportId({ unitId, year, revision: revisionOf(year) })}`}>
                  {year}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group}>
              <tr className="group">
                <th colSpan={years.length + 2} scope="colgroup">
                  {group}
                </th>
              </tr>
              {rows
                .filter(({ metric }) => groupOf(metric.key) === group)
                .map(({ metric, measures }) => (
                  <tr key={metric.key}>
                    <th scope="row">
                      <Link href={`/trend?${trendSearch({ metric: metric.key, unit: [unitId] })}`}>
                        {labelOf(metric)}
                      </Link>
                    </th>
                    <td className="muted">{formatUnit(metric.unit)}</td>
                    {years.map((year, i) => {
                      const measure = measures[i];
                      return (
                        <td key={year} className="num">
                          {measure && (
                            <MeasureText measure={measure} unit={metric.unit} of={{ unitId, year }} />
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

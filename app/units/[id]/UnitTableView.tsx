import { Fragment } from 'react';
import { groupOf } from '../../../lib/dictionary/toDictionary';
import { say } from '../../../lib/language/say';
import { formatUnit } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import type { ReportRow } from '../../../lib/metrics/rows';
import { formatReportId } from '../../../lib/query/reportId';
import { trendSearch } from '../../../lib/query/trendQuery';
import { SMALL_DENOMINATOR } from '../../../lib/result/isSmall';
import type { UnitTable } from '../../../lib/result/unitTable';
import { Link } from '../../_components/Link';
import { MeasureCell } from '../../_components/MeasureCell';

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
            zh: `总计列；按申请人分类的数字见各年报告和上面的“全部数字”。比率之下是分子 / 分母，分母不足 ${SMALL_DENOMINATOR} 件的为灰色。`,
            en: `Totals; figures by applicant are in the reports and in “All figures” above. Below a ratio stand its two sums; with a denominator below ${SMALL_DENOMINATOR} it is grey.`,
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
                    {years.map((year, i) => (
                      <MeasureCell
                        key={year}
                        measure={measures[i]}
                        unit={metric.unit}
                        of={{ unitId, year }}
                      />
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import type { Grade } from '../../../lib/checks/gradeReport';
import type { UnitBrief } from '../../../lib/load/loadUnitBrief';
import { SCOPE_NAMES } from '../../../lib/metrics/unitNames';
import { checkInWords } from '../../../lib/quality/checkInWords';
import { formatReportId } from '../../../lib/query/reportId';
import type { Severity } from '../../../lib/report/types';
import { GradeMark } from '../../_components/GradeMark';
import { Link } from '../../_components/Link';

function Checked({
  severities,
  grade,
}: {
  readonly severities: readonly Severity[];
  readonly grade: Grade | null | undefined;
}) {
  const words = checkInWords(severities, grade);
  return severities.includes('error') ? <span className="mark error">{words}</span> : words;
}

/** All reports of a unit, the newest first: days, forms, scope, what was found, and the revisions that are kept. */
export function ReportTable({
  brief: { profile, revisions },
  isPinned,
}: {
  readonly brief: Pick<UnitBrief, 'profile' | 'revisions'>;
  /** True where the figures are those of an older version of the data set. */
  readonly isPinned: boolean;
}) {
  const { unit, reports, findings, grades } = profile;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="报告表">
      <table>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">公布日期</th>
            <th scope="col">格式（表二 / 表三 / 表四）</th>
            <th scope="col">范围</th>
            <th scope="col">核对</th>
            <th scope="col">等级{isPinned && '（现在的）'}</th>
            <th scope="col">逐格比较</th>
          </tr>
        </thead>
        <tbody>
          {reports.toReversed().map((report) => {
            const replaced = report.revision ?? null;
            const id = formatReportId({ unitId: unit.id, year: report.year, revision: replaced });
            const kept = revisions.filter(({ year }) => year === report.year).length;
            return (
              <tr key={report.year}>
                <th scope="row">
                  <Link href={`/reports/${id}`}>{report.year} 年报告</Link>
                </th>
                <td>{report.publishedOn ?? <span className="missing">未注明</span>}</td>
                <td>
                  {report.statistics === null || Object.values(report.editions).some(Boolean)
                    ? [report.editions[2], report.editions[3], report.editions[4]]
                        .map((edition) => edition ?? '无')
                        .join(' / ')
                    : `统计表（${report.statistics === '2014' ? '2014' : '地方'}）`}
                </td>
                <td>{SCOPE_NAMES[report.scope] ?? report.scope}</td>
                <td>
                  <Checked
                    severities={findings.flatMap((one) => (one.year === report.year ? [one.severity] : []))}
                    // the grade of a version that was replaced is not kept
                    grade={replaced === null ? (grades.get(report.year) ?? null) : undefined}
                  />
                </td>
                <td>
                  {replaced === null ? (
                    <GradeMark grade={grades.get(report.year) ?? null} />
                  ) : (
                    <span className="missing">未留存</span>
                  )}
                </td>
                <td>
                  {revisions.length > 1 && (
                    <Link href={`/reports/${id}/compare`}>{kept > 1 ? `${kept} 个版本` : '与其他年度'}</Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

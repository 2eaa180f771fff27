import type { Grade } from '../../../lib/checks/gradeReport';
import { say } from '../../../lib/language/say';
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
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '报告表', en: 'Reports' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '年度', en: 'Year' })}</th>
            <th scope="col">{say({ zh: '公布日期', en: 'Published on' })}</th>
            <th scope="col">{say({ zh: '格式（表二 / 表三 / 表四）', en: 'Form (tables 2 / 3 / 4)' })}</th>
            <th scope="col">{say({ zh: '范围', en: 'Scope' })}</th>
            <th scope="col">{say({ zh: '核对', en: 'Checked' })}</th>
            <th scope="col">
              {say({ zh: '等级', en: 'Grade' })}
              {isPinned && say({ zh: '（现在的）', en: ' (of now)' })}
            </th>
            <th scope="col">{say({ zh: '逐格比较', en: 'Cell by cell' })}</th>
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
                  <Link href={`/reports/${id}`}>
                    {say({ zh: `${report.year} 年报告`, en: `Report ${report.year}` })}
                  </Link>
                </th>
                <td>
                  {report.publishedOn ?? (
                    <span className="missing">{say({ zh: '未注明', en: 'not stated' })}</span>
                  )}
                </td>
                <td>
                  {report.statistics === null || Object.values(report.editions).some(Boolean)
                    ? [report.editions[2], report.editions[3], report.editions[4]]
                        .map((edition) => edition ?? say({ zh: '无', en: 'none' }))
                        .join(' / ')
                    : say({
                        zh: `统计表（${report.statistics === '2014' ? '2014' : '地方'}）`,
                        en: `statistics table (${report.statistics === '2014' ? '2014' : 'of the place'})`,
                      })}
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
                    <span className="missing">{say({ zh: '未留存', en: 'not kept' })}</span>
                  )}
                </td>
                <td>
                  {revisions.length > 1 && (
                    <Link href={`/reports/${id}/compare`}>
                      {kept > 1
                        ? say({ zh: `${kept} 个版本`, en: `${kept} revisions` })
                        : say({ zh: '与其他年度', en: 'with other years' })}
                    </Link>
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

import type { UnitBrief } from '../../../lib/load/loadUnitBrief';
import { countSeverities } from '../../../lib/quality/countSeverities';
import { formatReportId } from '../../../lib/query/reportId';
import { GradeMark } from '../../_components/GradeMark';
import { Link } from '../../_components/Link';
import { RuleLink } from '../../_components/RuleLink';
import { SeverityMark } from '../../_components/SeverityMark';

/** What the rules found in the report of the year: the grade, how many of each kind, and the gravest in words. */
export function QualityLines({
  brief: { profile, report, found },
  most,
}: {
  readonly brief: UnitBrief;
  /** Findings that are told in words. */
  readonly most: number;
}) {
  const { unit } = profile;
  if (!report) return null;
  const id = formatReportId({ ...report, revision: report.isCurrent ? null : report.revision });
  const grave = found.filter(({ severity }) => severity !== 'info');
  const shown = [
    ...grave.filter(({ severity }) => severity === 'error'),
    ...grave.filter(({ severity }) => severity === 'warning'),
  ].slice(0, most);
  return (
    <>
      <p>
        {report.isCurrent && (
          <>
            等级 <GradeMark grade={report.grade} />：
          </>
        )}
        {countSeverities(found.map(({ severity }) => severity))}。
        <Link className="screen" href={`/units/${unit.id}/worklist?year=${report.year}`}>
          整改清单
        </Link>
      </p>
      {shown.length > 0 && (
        <ul className="findings">
          {shown.map(({ ordinal, severity, rule, message }) => (
            <li key={ordinal} className={severity}>
              <SeverityMark severity={severity} />{' '}
              <Link className="compared" href={`/reports/${id}#finding-${ordinal}`}>
                {message}
              </Link>{' '}
              <span className="muted small">
                <RuleLink id={rule} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {grave.length > shown.length && (
        <p className="muted small">
          另有 {grave.length - shown.length} 处，见<Link href={`/reports/${id}`}>报告页</Link>的核对结果。
        </p>
      )}
    </>
  );
}

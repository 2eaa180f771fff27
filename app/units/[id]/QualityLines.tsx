import { say } from '../../../lib/language/say';
import type { UnitBrief } from '../../../lib/load/loadUnitBrief';
import { countSeverities } from '../../../lib/quality/countSeverities';
import { formatReportId } from '../../../lib/query/reportId';
import { FindingMessage } from '../../_components/FindingMessage';
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
            {say({ zh: '等级', en: 'Grade' })} <GradeMark grade={report.grade} />
            {say({ zh: '：', en: ': ' })}
          </>
        )}
        {countSeverities(found.map(({ severity }) => severity))}
        {say({ zh: '。', en: '. ' })}
        <Link className="screen" href={`/units/${unit.id}/worklist?year=${report.year}`}>
          {say({ zh: '整改清单', en: 'Work list' })}
        </Link>
      </p>
      {shown.length > 0 && (
        <ul className="findings">
          {shown.map(({ ordinal, severity, rule, message }) => (
            <li key={ordinal} className={severity}>
              <SeverityMark severity={severity} />{' '}
              <Link className="compared" href={`/reports/${id}#finding-${ordinal}`}>
                <FindingMessage rule={rule} message={message} />
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
          {say({
            zh: `另有 ${grave.length - shown.length} 处，见`,
            en: `${grave.length - shown.length} more: see the `,
          })}
          <Link href={`/reports/${id}`}>{say({ zh: '报告页', en: 'page of the report' })}</Link>
          {say({ zh: '的核对结果。', en: '.' })}
        </p>
      )}
    </>
  );
}

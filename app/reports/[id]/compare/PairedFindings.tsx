import type { StoredFinding } from '../../../../lib/db/findStoredReport';
import { say } from '../../../../lib/language/say';
import { describeWhere } from '../../../../lib/quality/describeWhere';
import type { PairedFinding } from '../../../../lib/result/pairFindings';
import { FindingMessage } from '../../../_components/FindingMessage';
import { Link } from '../../../_components/Link';
import { RuleLink } from '../../../_components/RuleLink';
import { SeverityMark } from '../../../_components/SeverityMark';

function Side({ finding, report }: { readonly finding: StoredFinding | null; readonly report: string }) {
  if (!finding) return <span className="missing">{say({ zh: '没有发现', en: 'nothing found' })}</span>;
  return (
    <>
      <SeverityMark severity={finding.severity} />{' '}
      <Link className="compared" href={`/reports/${report}#finding-${finding.ordinal}`}>
        <FindingMessage rule={finding.rule} message={finding.message} />
      </Link>
    </>
  );
}

/** What the rules found in either report: the same rule about the same place stands on one line. */
export function PairedFindings({
  findings,
  reports,
  labels,
}: {
  readonly findings: readonly PairedFinding<StoredFinding>[];
  readonly reports: readonly [earlier: string, later: string];
  readonly labels: readonly [earlier: string, later: string];
}) {
  if (findings.length === 0)
    return (
      <p>
        {say({
          zh: '两份报告都没有核对出需要说明的地方。',
          en: 'The checks found nothing in either report.',
        })}
      </p>
    );
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '两份报告的核对结果', en: 'What the checks found in both reports' })}
    >
      <table className="paired">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '规则和位置', en: 'Rule and place' })}</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map(({ rule, place, before, after }) => (
            <tr key={`${rule}/${place}/${before?.ordinal}/${after?.ordinal}`}>
              <th scope="row">
                <RuleLink id={rule} /> <span className="muted small">{describeWhere(place)}</span>
              </th>
              <td>
                <Side finding={before} report={reports[0]} />
              </td>
              <td>
                <Side finding={after} report={reports[1]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

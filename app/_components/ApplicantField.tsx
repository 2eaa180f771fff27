import { say } from '../../lib/language/say';
import { APPLICANT_COLUMNS } from '../../lib/metrics/applicants';
import { hasApplicants, type MetricKey } from '../../lib/metrics/catalogue';
import { labelOf } from '../../lib/metrics/labelOf';
import { APPLICANTS, type Applicant } from '../../lib/metrics/types';

/** The column of table 3 to show; nothing for metrics that have no columns by applicant. */
export function ApplicantField({
  metric,
  applicant,
  name = 'applicant',
  label = say({ zh: '申请人', en: 'Applicants' }),
}: {
  readonly name?: string;
  readonly label?: string;
  readonly metric: MetricKey;
  readonly applicant: Applicant;
}) {
  if (!hasApplicants(metric)) return null;
  return (
    <label>
      {label}
      <select name={name} defaultValue={applicant}>
        {APPLICANTS.map((column) => (
          <option key={column} value={column}>
            {labelOf(APPLICANT_COLUMNS[column])}
          </option>
        ))}
      </select>
    </label>
  );
}

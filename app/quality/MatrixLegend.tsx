import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { FAIL_SIGNS, OPEN_SIGN, PASS_SIGN } from './signs';

const FAILED = [
  ['error', `不通过，${SEVERITY_NAMES.error}`],
  ['warning', `不通过，${SEVERITY_NAMES.warning}`],
  ['info', `${SEVERITY_NAMES.info}，不一定是问题`],
] as const;

/** What the signs of the matrix mean. */
export function MatrixLegend() {
  return (
    <ul className="legend">
      {FAILED.map(([severity, words]) => (
        <li key={severity}>
          <span className={`state fail ${severity}`} aria-hidden="true">
            {FAIL_SIGNS[severity].sign} {FAIL_SIGNS[severity].word}
          </span>{' '}
          {words}
        </li>
      ))}
      <li>
        <span className="state pass" aria-hidden="true">
          {PASS_SIGN}
        </span>{' '}
        通过
      </li>
      <li>
        <span className="state open" aria-hidden="true">
          {OPEN_SIGN}
        </span>{' '}
        无法判断（缺条件，不算通过）
      </li>
    </ul>
  );
}

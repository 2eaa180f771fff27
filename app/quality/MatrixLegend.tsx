import { say } from '../../lib/language/say';
import { FAIL_SIGNS, OPEN_SIGN, PASS_SIGN } from './signs';

const FAILED = [
  ['error', { zh: '不通过，错误', en: 'fails, an error' }],
  ['warning', { zh: '不通过，需核对', en: 'fails, to be verified' }],
  ['info', { zh: '说明，不一定是问题', en: 'a remark, not always a fault' }],
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
          {say(words)}
        </li>
      ))}
      <li>
        <span className="state pass" aria-hidden="true">
          {PASS_SIGN}
        </span>{' '}
        {say({ zh: '通过', en: 'passes' })}
      </li>
      <li>
        <span className="state open" aria-hidden="true">
          {OPEN_SIGN}
        </span>{' '}
        {say({
          zh: '无法判断（缺条件，不算通过）',
          en: 'cannot be judged (something is lacking; it does not count as passing)',
        })}
      </li>
    </ul>
  );
}

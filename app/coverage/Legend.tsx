import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { MARK_SIGNS } from '../../lib/metrics/markWords';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { SIGNS } from './signs';

const ENTRIES: readonly (readonly [keyof typeof SIGNS, Both])[] = [
  ['read', { zh: '已读入', en: 'read' }],
  ['partial', { zh: '部分读入（有格未能确认）', en: 'read in part (some cells could not be confirmed)' }],
  ['refused', { zh: '已拒收（导入时未能采用）', en: 'refused (could not be taken at import)' }],
  ['not_found', { zh: '未找到（已过期限）', en: 'not found (past its deadline)' }],
  ['not_due', { zh: '不应报或未到期', en: 'not expected, or not yet due' }],
];

/** What the signs of the matrix mean. */
export function Legend() {
  return (
    <ul className="legend">
      {ENTRIES.map(([state, words]) => (
        <li key={state}>
          <span className={`cell ${state}`} aria-hidden="true">
            {SIGNS[state]}
          </span>{' '}
          {say(words)}
        </li>
      ))}
      <li>
        <span className="cell read" aria-hidden="true">
          <span className="days">+12</span>
        </span>{' '}
        {say({ zh: '迟 12 天公布', en: 'published 12 days late' })}
      </li>
      <li>
        <span className="cell read" aria-hidden="true">
          <span className="days">?</span>
        </span>{' '}
        {say({ zh: '公布日期不明', en: 'day of publication not known' })}
      </li>
      <li>
        <span className="cell read" aria-hidden="true">
          <span className="quality error">{MARK_SIGNS.error}</span>
        </span>{' '}
        {say({ zh: `报告里有${SEVERITY_NAMES.error}`, en: 'the report has errors' })}
      </li>
    </ul>
  );
}

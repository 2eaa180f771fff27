import { MARK_SIGNS } from '../../lib/metrics/markWords';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { SIGNS } from './signs';

const ENTRIES: readonly (readonly [keyof typeof SIGNS, string])[] = [
  ['read', '已读入'],
  ['partial', '部分读入（有格未能确认）'],
  ['refused', '已拒收（导入时未能采用）'],
  ['not_found', '未找到（已过期限）'],
  ['not_due', '不应报或未到期'],
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
          {words}
        </li>
      ))}
      <li>
        <span className="cell read" aria-hidden="true">
          <span className="days">+12</span>
        </span>{' '}
        迟 12 天公布
      </li>
      <li>
        <span className="cell read" aria-hidden="true">
          <span className="days">?</span>
        </span>{' '}
        公布日期不明
      </li>
      <li>
        <span className="cell read" aria-hidden="true">
          <span className="quality error">{MARK_SIGNS.error}</span>
        </span>{' '}
        报告里有{SEVERITY_NAMES.error}
      </li>
    </ul>
  );
}

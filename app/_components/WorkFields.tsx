import { say } from '../../lib/language/say';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { RuleOptions } from './RuleOptions';

/** The part of a work list's form that says which findings. */
export function WorkFields({
  severity,
  rule,
}: {
  readonly severity: string | undefined;
  readonly rule: string | undefined;
}) {
  return (
    <>
      <label>
        {say({ zh: '性质', en: 'Severity' })}
        <select name="severity" defaultValue={severity ?? ''}>
          <option value="">{say({ zh: '全部性质', en: 'All severities' })}</option>
          {Object.entries(SEVERITY_NAMES).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say({ zh: '规则', en: 'Rule' })}
        <select name="rule" className="long" defaultValue={rule ?? ''}>
          <option value="">{say({ zh: '不限', en: 'Any' })}</option>
          <RuleOptions />
        </select>
      </label>
    </>
  );
}

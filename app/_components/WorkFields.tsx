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
        性质
        <select name="severity" defaultValue={severity ?? ''}>
          <option value="">全部性质</option>
          {Object.entries(SEVERITY_NAMES).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        规则
        <select name="rule" className="long" defaultValue={rule ?? ''}>
          <option value="">不限</option>
          <RuleOptions />
        </select>
      </label>
    </>
  );
}

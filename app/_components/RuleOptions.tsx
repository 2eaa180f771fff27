import { RULES } from '../../lib/checks/rules/rules';
import { RULE_FAMILIES } from '../../lib/checks/rules/types';
import { labelOf } from '../../lib/metrics/labelOf';
import { FAMILY_NAMES } from '../../lib/quality/qualityNames';

/** All rules as options of a choice, family by family. */
export function RuleOptions() {
  return RULE_FAMILIES.map((family) => (
    <optgroup key={family} label={FAMILY_NAMES[family]}>
      {RULES.filter((rule) => rule.family === family).map((rule) => (
        <option key={rule.id} value={rule.id}>
          {rule.id} {labelOf(rule)}
        </option>
      ))}
    </optgroup>
  ));
}

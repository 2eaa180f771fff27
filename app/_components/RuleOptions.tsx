import { RULES } from '../../lib/checks/rules/rules';
import { RULE_FAMILIES } from '../../lib/checks/rules/types';
import { FAMILY_NAMES } from '../../lib/quality/qualityNames';

/** All rules as options of a choice, family by family. */
export function RuleOptions() {
  return RULE_FAMILIES.map((family) => (
    <optgroup key={family} label={FAMILY_NAMES[family]}>
      {RULES.filter((rule) => rule.family === family).map(({ id, label }) => (
        <option key={id} value={id}>
          {id} {label}
        </option>
      ))}
    </optgroup>
  ));
}

import type { CheckedRules } from '../../lib/checks/applyRules';
import { groupUnjudged } from '../../lib/checks/groupUnjudged';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { labelOf } from '../../lib/metrics/labelOf';
import { Printed } from '../_components/Printed';

/** Rules that could not be judged, by what they lack: silence of a rule must not be taken for its consent. */
export function UnjudgedList({ rules: { passed, failed, unjudged } }: { readonly rules: CheckedRules }) {
  const groups = groupUnjudged(unjudged);
  if (groups.length === 0) return null;
  const count = new Set(unjudged.map(({ rule }) => rule)).size;
  return (
    <details className="small">
      <summary>
        {say({
          zh: `核对了 ${passed.length + failed.length} 条规则，${count} 条全部或部分没有核对：缺什么`,
          en: `${counted(passed.length + failed.length, 'rule')} checked, ${count} not or not in full: what is lacking`,
        })}
      </summary>
      <p className="muted small">
        {say({ zh: '没有核对不等于没有问题。', en: 'What was not checked may still be wrong.' })}
      </p>
      <dl className="unjudged">
        {groups.map(({ lacks, rules }) => (
          <div key={lacks}>
            <dt>
              <Printed>{lacks}</Printed>
            </dt>
            <dd className="small muted">
              {rules.map((rule) => `${rule.id} ${labelOf(rule)}`).join(say({ zh: '；', en: '; ' }))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

import type { CheckedRules } from '../../lib/checks/applyRules';
import { groupUnjudged } from '../../lib/checks/groupUnjudged';

/** Rules that could not be judged, by what they lack: silence of a rule must not be taken for its consent. */
export function UnjudgedList({ rules: { passed, failed, unjudged } }: { readonly rules: CheckedRules }) {
  const groups = groupUnjudged(unjudged);
  if (groups.length === 0) return null;
  const count = new Set(unjudged.map(({ rule }) => rule)).size;
  return (
    <details className="small">
      <summary>
        核对了 {passed.length + failed.length} 条规则，{count} 条全部或部分没有核对：缺什么
      </summary>
      <p className="muted small">没有核对不等于没有问题。</p>
      <dl className="unjudged">
        {groups.map(({ lacks, rules }) => (
          <div key={lacks}>
            <dt>{lacks}</dt>
            <dd className="small muted">{rules.map(({ id, label }) => `${id} ${label}`).join('；')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

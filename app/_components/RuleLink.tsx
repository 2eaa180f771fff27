import { findRule } from '../../lib/checks/rules/rules';

/** The id of a rule, which leads to what it means; as text where there is no such rule any more. */
export function RuleLink({ id, className }: { readonly id: string; readonly className?: string }) {
  return findRule(id) ? (
    <a className={className} href={`/quality/${id}`}>
      {id}
    </a>
  ) : (
    <span className={className}>{id}</span>
  );
}

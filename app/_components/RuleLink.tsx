import { findRule } from '../../lib/checks/rules/rules';
import { Link } from './Link';

/** The id of a rule, which leads to what it means; as text where there is no such rule any more. */
export function RuleLink({ id, className }: { readonly id: string; readonly className?: string }) {
  return findRule(id) ? (
    <Link className={className} href={`/quality/${id}`}>
      {id}
    </Link>
  ) : (
    <span className={className}>{id}</span>
  );
}

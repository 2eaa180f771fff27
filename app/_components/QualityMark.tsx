import { describeMark, MARK_SIGNS } from '../../lib/metrics/markWords';
import type { Mark } from '../../lib/metrics/rows';
import { Link } from './Link';

/** Beside a figure of which something was found: says what in words, and leads to it. */
export function QualityMark({
  severity,
  rules,
  href,
}: Pick<Mark, 'severity' | 'rules'> & { readonly href: string }) {
  const words = describeMark({ severity, rules });
  return (
    <Link className={`quality ${severity}`} href={href} title={words} aria-label={words} rel="nofollow">
      {MARK_SIGNS[severity]}
    </Link>
  );
}

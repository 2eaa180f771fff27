import type { Measure } from '../../lib/result/measure';
import { rateParts } from '../../lib/result/rateParts';

/** Beneath a rate the two sums that it is made of, in small print; nothing for what is no rate. */
export function RateParts({ measure }: { readonly measure: Measure }) {
  const parts = rateParts(measure);
  return parts === null ? null : <span className="beneath muted">{parts}</span>;
}

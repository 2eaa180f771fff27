import type { Metric } from '../../lib/metrics/catalogue';
import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import type { Measure } from '../../lib/result/measure';

/** A value as people read it, or the reason why there is none: never a zero in its place. */
export function MeasureText({ measure, unit }: { readonly measure: Measure; readonly unit: Metric['unit'] }) {
  return measure.kind === 'value' ? (
    formatValue(measure.value, unit)
  ) : (
    <span className="missing">{MISSING_WORDS[measure.reason]}</span>
  );
}

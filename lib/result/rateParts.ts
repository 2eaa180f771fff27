import { formatValue } from '../metrics/formatValue';
import type { Measure } from './measure';

/** The two sums of a rate, `12 / 30`; null for what is none. */
export const rateParts = (measure: Measure): string | null =>
  measure.kind === 'value' && measure.denominator !== null
    ? `${formatValue(measure.numerator, '件')} / ${formatValue(measure.denominator, '件')}`
    : null;

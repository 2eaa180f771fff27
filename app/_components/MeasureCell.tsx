import type { Metric } from '../../lib/metrics/catalogue';
import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { isSmall } from '../../lib/result/isSmall';
import type { Measure } from '../../lib/result/measure';
import { MeasureText } from './MeasureText';
import { RateParts } from './RateParts';

/**
 * A figure in a table of hundreds of them. Most are a bare number or a reason, and are the cell's own text: elements around it would be half of a
 * page, which a browser gets twice.
 */
export function MeasureCell({
  measure,
  unit,
  of,
}: {
  /** Absent where there is no report. */
  readonly measure: Measure | undefined;
  readonly unit: Metric['unit'];
  readonly of: { readonly unitId: string; readonly year: number };
}) {
  if (measure === undefined) return <td className="num" />;
  if (measure.kind !== 'value') return <td className="num missing">{MISSING_WORDS[measure.reason]}</td>;
  if (measure.mark === undefined && measure.denominator === null)
    return <td className="num">{formatValue(measure.value, unit)}</td>;
  return (
    <td className={isSmall(measure) ? 'num few' : 'num'}>
      <MeasureText measure={measure} unit={unit} of={of} />
      <RateParts measure={measure} />
    </td>
  );
}

import type { Metric } from '../../lib/metrics/catalogue';
import { formatValue, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { formatReportId } from '../../lib/query/reportId';
import type { Measure } from '../../lib/result/measure';
import { Link } from './Link';
import { QualityMark } from './QualityMark';

interface Props {
  readonly measure: Measure;
  readonly unit: Metric['unit'];
  /** The report that the figure is from: what was found of it is told there. */
  readonly of: { readonly unitId: string; readonly year: number };
  /** Where the figure itself leads. */
  readonly href?: string;
}

/**
 * A value as people read it, or the reason why there is none: never a zero in its place. A mark before it says that something
 * was found; before, so that digits stay under digits.
 */
export function MeasureText({ measure, unit, of, href }: Props) {
  const text =
    measure.kind === 'value' ? (
      formatValue(measure.value, unit)
    ) : (
      <span className="missing">{MISSING_WORDS[measure.reason]}</span>
    );
  const mark = measure.kind === 'value' ? measure.mark : undefined;
  return (
    <>
      {mark && (
        <QualityMark
          {...mark}
          href={`/reports/${formatReportId({ ...of, revision: mark.revision ?? null })}#finding-${mark.ordinal}`}
        />
      )}
      {href === undefined ? (
        text
      ) : (
        <Link className="compared" href={href}>
          {text}
        </Link>
      )}
    </>
  );
}

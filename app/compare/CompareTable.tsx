import { groupOf } from '../../lib/dictionary/toDictionary';
import { say } from '../../lib/language/say';
import type { Metric } from '../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../lib/metrics/formatValue';
import { labelOf } from '../../lib/metrics/labelOf';
import { cellAddress } from '../../lib/query/cellAddress';
import { formatReportId } from '../../lib/query/reportId';
import { type Comparison, columnLabels, type Difference } from '../../lib/result/compare';
import { isSmall } from '../../lib/result/isSmall';
import { Link } from '../_components/Link';
import { MeasureText } from '../_components/MeasureText';
import { Printed } from '../_components/Printed';
import { QualityMark } from '../_components/QualityMark';
import { RateParts } from '../_components/RateParts';

/** ＋21（＋30.0%）, －3.2 个百分点, ±0 where they are equal, or ≈ where the form changed in between. */
function differenceWords({ by, percent, isRough }: Difference, { unit }: Metric): string {
  const sign = (value: number): string =>
    value > 0 ? say({ zh: '＋', en: '+' }) : value < 0 ? say({ zh: '－', en: '−' }) : '±';
  const size = formatValue(Math.abs(by), unit);
  const points = size.replace('%', '');
  const words = unit === '%' ? say({ zh: `${points} 个百分点`, en: `${points} points` }) : size;
  const relative =
    percent === null || by === 0 ? '' : `${sign(percent)}${formatValue(Math.abs(percent), '%')}`;
  const share = relative && say({ zh: `（${relative}）`, en: ` (${relative})` });
  return `${isRough ? '≈ ' : ''}${sign(by)}${words}${share}`;
}

/**
 * All metrics of the columns, group by group; a value leads to its report, the words below say the rank among units alike. Two columns have their
 * difference in one of its own, more have it from the first column below their values.
 */
export function CompareTable({ comparison }: { readonly comparison: Comparison }) {
  const { columns, rows } = comparison;
  const labels = columnLabels(comparison);
  const groups = [...new Set(rows.map(({ metric }) => groupOf(metric.key)))];
  const hasColumn = columns.length === 2;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '比较表', en: 'Comparison' })}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
            {columns.map(({ unit, year }, i) => (
              <th key={`${unit.id}/${year}`} scope="col" className="num">
                <Printed>{labels[i]}</Printed>
              </th>
            ))}
            {hasColumn && (
              <th scope="col" className="num">
                {say({ zh: '后者减前者', en: 'Second less first' })}
              </th>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className="group">
              <th colSpan={columns.length + (hasColumn ? 2 : 1)} scope="rowgroup">
                {group}
              </th>
            </tr>
            {rows
              .filter(({ metric }) => groupOf(metric.key) === group)
              .map(({ metric, cells }) => (
                <tr key={metric.key}>
                  <th scope="row">
                    {labelOf(metric)} <span className="muted small">{formatUnit(metric.unit)}</span>
                  </th>
                  {cells.map(({ measure, rank, of, difference }, i) => {
                    const column = columns[i];
                    if (!column) return null;
                    const about = { unitId: column.unit.id, year: column.year };
                    const report = { ...about, revision: column.report?.revision ?? null };
                    const id = formatReportId(report);
                    const mark = measure.kind === 'value' ? measure.mark : undefined;
                    const { mark: _, ...plain } = { mark: undefined, ...measure };
                    const text = <MeasureText measure={plain} unit={metric.unit} of={about} />;
                    return (
                      <td
                        key={`${column.unit.id}/${column.year}`}
                        className={isSmall(measure) ? 'num few' : 'num'}
                      >
                        {mark && <QualityMark {...mark} href={`/reports/${id}#finding-${mark.ordinal}`} />}
                        {column.report ? (
                          <Link className="compared" href={cellAddress(report, metric.key)}>
                            {text}
                          </Link>
                        ) : (
                          text
                        )}
                        <RateParts measure={measure} />
                        {rank !== null && (
                          <span className="rank">
                            {rank} / {of}
                          </span>
                        )}
                        {!hasColumn && difference && (
                          <span className="rank">{differenceWords(difference, metric)}</span>
                        )}
                      </td>
                    );
                  })}
                  {hasColumn && (
                    <td className={cells.some((cell) => isSmall(cell.measure)) ? 'num few' : 'num'}>
                      {cells[1]?.difference && differenceWords(cells[1].difference, metric)}
                    </td>
                  )}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

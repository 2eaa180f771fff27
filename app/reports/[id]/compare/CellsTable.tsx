import { APPLICANT_COLUMNS } from '../../../../lib/metrics/applicants';
import { formatUnit, formatValue, MISSING_WORDS } from '../../../../lib/metrics/formatValue';
import { type CellPair, type CellSide, CHANGE_NAMES } from '../../../../lib/result/compareCells';
import { Link } from '../../../_components/Link';
import { QualityMark } from '../../../_components/QualityMark';

const TABLES = [
  [2, '二、主动公开政府信息情况'],
  [3, '三、收到和处理政府信息公开申请情况'],
  [4, '四、行政复议、行政诉讼情况'],
  ['statistics', '政府信息公开情况统计表（2014 年版）'],
] as const;

/** ＋21, －3.5, ≈ ＋4 where the form changed in between; 0 where nothing did. */
function differenceWords({ difference, isRough, metric }: CellPair): string {
  if (difference === null) return '';
  const sign = difference > 0 ? '＋' : difference < 0 ? '－' : '';
  return `${isRough ? '≈ ' : ''}${sign}${formatValue(Math.abs(difference), metric.unit)}`;
}

function Figure({
  side,
  report,
  id,
}: {
  readonly side: CellSide;
  readonly report: string;
  readonly id: string;
}) {
  const { measure, mark, digits, printed } = side;
  const text =
    measure.kind === 'value' ? (
      formatValue(measure.value, null)
    ) : (
      <span className="missing">{MISSING_WORDS[measure.reason]}</span>
    );
  return (
    <>
      {mark && <QualityMark {...mark} href={`/reports/${report}#finding-${mark.ordinal}`} />}
      {printed === null ? (
        text
      ) : (
        <Link className="compared" href={`/reports/${report}#${id}`}>
          {text}
        </Link>
      )}
      {printed !== null && printed !== '' && printed !== digits && (
        <span className="printed">原文 {printed}</span>
      )}
    </>
  );
}

/** Both reports' figures in the order of the forms; a figure leads to its cell in its report. */
export function CellsTable({
  rows,
  reports,
  labels,
}: {
  readonly rows: readonly CellPair[];
  readonly reports: readonly [earlier: string, later: string];
  readonly labels: readonly [earlier: string, later: string];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="逐格比较表">
      <table className="compare cellwise">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="num">
              {labels[0]}
            </th>
            <th scope="col" className="num">
              {labels[1]}
            </th>
            <th scope="col" className="num">
              后者减前者
            </th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        {TABLES.map(([table, name]) => {
          const own = rows.filter((row) => row.table === table);
          return own.length === 0 ? null : (
            <tbody key={table}>
              <tr className="group">
                <th colSpan={5} scope="rowgroup">
                  {name}
                </th>
              </tr>
              {own.map((row, i) => {
                const { key, metric, applicant, before, after, change } = row;
                const isFirst = own[i - 1]?.metric.key !== metric.key;
                return (
                  <tr key={key} id={key} className={change === 'same' ? undefined : 'differs'}>
                    <th scope="row">
                      {metric.breakdown === 'applicant' ? (
                        <>
                          <span className={isFirst ? undefined : 'muted'}>{metric.label}</span>{' '}
                          <span className="muted small">{APPLICANT_COLUMNS[applicant].label}</span>
                        </>
                      ) : (
                        metric.label
                      )}{' '}
                      <span className="muted small">{formatUnit(metric.unit)}</span>
                    </th>
                    <td className="num">
                      <Figure side={before} report={reports[0]} id={key} />
                    </td>
                    <td className="num">
                      <Figure side={after} report={reports[1]} id={key} />
                    </td>
                    <td className="num">{change !== 'same' && differenceWords(row)}</td>
                    <td className={change === 'same' ? 'muted' : undefined}>{CHANGE_NAMES[change]}</td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

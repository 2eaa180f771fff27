import { say } from '../../../../lib/language/say';
import { APPLICANT_COLUMNS } from '../../../../lib/metrics/applicants';
import { formatUnit, formatValue, MISSING_WORDS } from '../../../../lib/metrics/formatValue';
import { labelOf } from '../../../../lib/metrics/labelOf';
import { type CellPair, type CellSide, CHANGE_NAMES } from '../../../../lib/result/compareCells';
import { Link } from '../../../_components/Link';
import { Printed } from '../../../_components/Printed';
import { QualityMark } from '../../../_components/QualityMark';

const TABLES = [
  [2, { zh: '二、主动公开政府信息情况', en: '2. Proactive disclosure' }],
  [3, { zh: '三、收到和处理政府信息公开申请情况', en: '3. Requests for information' }],
  [4, { zh: '四、行政复议、行政诉讼情况', en: '4. Reconsideration and litigation' }],
  ['statistics', { zh: '政府信息公开情况统计表（2014 年版）', en: 'Statistics table (form of 2014)' }],
] as const;

/** ＋21, －3.5, ≈ ＋4 where the form changed in between; 0 where nothing did. */
function differenceWords({ difference, isRough, metric }: CellPair): string {
  if (difference === null) return '';
  const sign = difference > 0 ? say({ zh: '＋', en: '+' }) : difference < 0 ? say({ zh: '－', en: '−' }) : '';
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
        <span className="printed">
          {say({ zh: '原文', en: 'printed' })} <Printed>{printed}</Printed>
        </span>
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
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '逐格比较表', en: 'Cell by cell' })}>
      <table className="compare cellwise">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '项目', en: 'Cell' })}</th>
            <th scope="col" className="num">
              {labels[0]}
            </th>
            <th scope="col" className="num">
              {labels[1]}
            </th>
            <th scope="col" className="num">
              {say({ zh: '后者减前者', en: 'Later less earlier' })}
            </th>
            <th scope="col">{say({ zh: '变化', en: 'Change' })}</th>
          </tr>
        </thead>
        {TABLES.map(([table, name]) => {
          const own = rows.filter((row) => row.table === table);
          return own.length === 0 ? null : (
            <tbody key={table}>
              <tr className="group">
                <th colSpan={5} scope="rowgroup">
                  {say(name)}
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
                          <span className={isFirst ? undefined : 'muted'}>{labelOf(metric)}</span>{' '}
                          <span className="muted small">{labelOf(APPLICANT_COLUMNS[applicant])}</span>
                        </>
                      ) : (
                        labelOf(metric)
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

import { STATE_WORDS } from '../../../lib/export/stateWords';
import { say } from '../../../lib/language/say';
import type { ChangedEntry } from '../../../lib/load/loadChanged';
import { APPLICANT_COLUMNS } from '../../../lib/metrics/applicants';
import { findMetric, isDerived } from '../../../lib/metrics/catalogue';
import { formatUnit, formatValue } from '../../../lib/metrics/formatValue';
import { labelOf } from '../../../lib/metrics/labelOf';
import { APPLICANTS } from '../../../lib/metrics/types';

type Figure = ChangedEntry['figures'][number];

function nameOf({ metric: key, applicant }: Figure): string {
  const metric = findMetric(key);
  if (!metric) return key;
  const known = APPLICANTS.find((one) => one === applicant);
  return known && !isDerived(metric) && metric.breakdown === 'applicant'
    ? say({
        zh: `${metric.label}，${APPLICANT_COLUMNS[known].label}`,
        en: `${metric.labelEn}, ${APPLICANT_COLUMNS[known].labelEn}`,
      })
    : labelOf(metric);
}

/** A value, or why there is none; `没有这一格` where that revision lacks the cell. */
function side(value: string | null, state: Figure['oldState'], key: string) {
  if (state === null) return <span className="missing">{say({ zh: '没有这一格', en: 'no such cell' })}</span>;
  const unit = findMetric(key)?.unit ?? '件';
  return value === null ? (
    <span className="missing">{STATE_WORDS[state]}</span>
  ) : (
    formatValue(Number(value), unit)
  );
}

/** Old and new of every figure of a report that is another now. */
export function ChangedFigures({ entry: { unit, report, figures } }: { readonly entry: ChangedEntry }) {
  if (figures.length === 0)
    return (
      <p className="muted small">
        {say({
          zh: '换了一版报告，各格数字相同。',
          en: 'Another revision of the report, with the same figures in every cell.',
        })}
      </p>
    );
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({
        zh: `${unit.shortName} ${report.year} 年的变化`,
        en: `Changes of ${unit.shortName} ${report.year}`,
      })}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
            <th scope="col">{say({ zh: '单位', en: 'Unit' })}</th>
            <th scope="col" className="num">
              {say({ zh: '原来', en: 'Before' })}
            </th>
            <th scope="col" className="num">
              {say({ zh: '现在', en: 'Now' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.metric}/${figure.applicant}`}>
              <th scope="row">{nameOf(figure)}</th>
              <td className="muted">{formatUnit(findMetric(figure.metric)?.unit ?? '件')}</td>
              <td className="num">{side(figure.oldValue, figure.oldState, figure.metric)}</td>
              <td className="num">{side(figure.newValue, figure.newState, figure.metric)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

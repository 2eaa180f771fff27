import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { toDictionary } from '../../lib/dictionary/toDictionary';
import { say } from '../../lib/language/say';
import { labelOf } from '../../lib/metrics/labelOf';
import { Link } from '../_components/Link';

/** The computed metrics with their formulas, from the catalogue: each is a sum, or one sum over another. */
export function ComputedTable() {
  const computed = toDictionary().filter(({ kind }) => kind !== 'reported');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '计算的指标', en: 'Computed metrics' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '指标', en: 'Metric' })}</th>
            <th scope="col">{say({ zh: '单位', en: 'Unit' })}</th>
            <th scope="col">{say({ zh: '公式', en: 'Formula' })}</th>
            <th scope="col">{say({ zh: '2019–2020 与 2021 以后', en: '2019–2020 and since 2021' })}</th>
          </tr>
        </thead>
        <tbody>
          {computed.map(({ key, label, labelEn, unit, formula, comparability }) => (
            <tr key={key}>
              <th scope="row">
                <Link href={`/dictionary/${key}`}>{labelOf({ label, labelEn })}</Link>
              </th>
              <td>{unit}</td>
              <td className="small formula-cell">{formula}</td>
              <td>{COMPARABILITY_WORDS[comparability]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

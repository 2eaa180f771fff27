import { COMPARABILITY_WORDS } from '../../lib/dictionary/comparabilityWords';
import { toDictionary } from '../../lib/dictionary/toDictionary';
import { Link } from '../_components/Link';

/** What is computed from printed figures: each is a sum, or one sum over another. */
const COMPUTED = toDictionary().filter(({ kind }) => kind !== 'reported');

/** The computed metrics with their formulas, from the catalogue. */
export function ComputedTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="计算的指标">
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">单位</th>
            <th scope="col">公式</th>
            <th scope="col">2019–2020 与 2021 以后</th>
          </tr>
        </thead>
        <tbody>
          {COMPUTED.map(({ key, label, unit, formula, comparability }) => (
            <tr key={key}>
              <th scope="row">
                <Link href={`/dictionary/${key}`}>{label}</Link>
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

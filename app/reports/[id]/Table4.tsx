import { say } from '../../../lib/language/say';
import { metricsOf } from '../../../lib/metrics/editions';
import { FormWords } from '../../_components/FormWords';
import { OfficialCell, type OfficialCells } from './OfficialCell';

const METRICS = metricsOf('2021', 4).map((metric) => ({
  key: metric.key,
  leaf: metric.address['2021']?.column?.at(-1) ?? '',
  english: metric.labelEn.replace(/^.*: /, ''),
}));
const BLOCK = 5;

/** Table 4: one row of fifteen figures, the same in both editions. */
export function Table4({ cells }: { readonly cells: OfficialCells }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '表四', en: 'Table 4' })}>
      <table className="official">
        <thead>
          <tr>
            <th colSpan={BLOCK} rowSpan={2} scope="colgroup">
              {say({ zh: '行政复议', en: 'Administrative reconsideration' })}
            </th>
            <th colSpan={2 * BLOCK} scope="colgroup">
              {say({ zh: '行政诉讼', en: 'Litigation' })}
            </th>
          </tr>
          <tr>
            <th colSpan={BLOCK} scope="colgroup">
              {say({ zh: '未经复议直接起诉', en: 'Suits without reconsideration' })}
            </th>
            <th colSpan={BLOCK} scope="colgroup">
              {say({ zh: '复议后起诉', en: 'Suits after reconsideration' })}
            </th>
          </tr>
          <tr>
            {METRICS.map(({ key, leaf, english }) => (
              <th key={key} scope="col">
                <FormWords text={leaf} english={english} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {METRICS.map(({ key }) => (
              <OfficialCell key={key} cells={cells} id={key} />
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

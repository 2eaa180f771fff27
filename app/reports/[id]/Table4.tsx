import { metricsOf } from '../../../lib/metrics/editions';
import { OfficialCell, type OfficialCells } from './OfficialCell';

const METRICS = metricsOf('2021', 4).map((metric) => ({
  key: metric.key,
  leaf: metric.address['2021']?.column?.at(-1) ?? '',
}));
const BLOCK = 5;

/** Table 4: one row of fifteen figures, the same in both editions. */
export function Table4({ cells }: { readonly cells: OfficialCells }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="表四">
      <table className="official">
        <thead>
          <tr>
            <th colSpan={BLOCK} rowSpan={2} scope="colgroup">
              行政复议
            </th>
            <th colSpan={2 * BLOCK} scope="colgroup">
              行政诉讼
            </th>
          </tr>
          <tr>
            <th colSpan={BLOCK} scope="colgroup">
              未经复议直接起诉
            </th>
            <th colSpan={BLOCK} scope="colgroup">
              复议后起诉
            </th>
          </tr>
          <tr>
            {METRICS.map(({ key, leaf }) => (
              <th key={key} scope="col">
                {leaf}
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

import { cellsOf, EDITION_SOURCE, STATISTICS_METRICS } from '../../lib/metrics/editions';
import type { FormEdition } from '../../lib/metrics/types';

/** Tables of each national form and how many cells each prints, from the catalogue. */
const FORMS: readonly (readonly [FormEdition, string])[] = [
  ['2014', `一张统计表，${STATISTICS_METRICS.length} 格`],
  ...(['2019', '2021'] as const).map((edition): readonly [FormEdition, string] => {
    const counts = ([2, 3, 4] as const).map((table) => cellsOf(edition, table).length);
    return [
      edition,
      `表二 ${counts[0]} 格、表三 ${counts[1]} 格、表四 ${counts[2]} 格，共 ${counts.reduce((sum, count) => sum + count)} 格`,
    ];
  }),
];

/** The three national forms: the notice that prescribed each, the years it is for, and its size. */
export function FormsTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="格式表">
      <table>
        <thead>
          <tr>
            <th scope="col">格式</th>
            <th scope="col">依据</th>
            <th scope="col">用于</th>
            <th scope="col">表格</th>
          </tr>
        </thead>
        <tbody>
          {FORMS.map(([edition, tables]) => (
            <tr key={edition}>
              <th scope="row">{edition} 年版</th>
              <td>{EDITION_SOURCE[edition].notice}</td>
              <td>{EDITION_SOURCE[edition].years}</td>
              <td>{tables}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { cellsOf, EDITION_SOURCE, STATISTICS_METRICS } from '../../lib/metrics/editions';
import type { FormEdition } from '../../lib/metrics/types';

import { Printed } from '../_components/Printed';

/** Tables of each national form and how many cells each prints, from the catalogue. */
const FORMS: readonly (readonly [FormEdition, Both])[] = [
  [
    '2014',
    {
      zh: `一张统计表，${STATISTICS_METRICS.length} 格`,
      en: `One statistics table, ${STATISTICS_METRICS.length} cells`,
    },
  ],
  ...(['2019', '2021'] as const).map((edition): readonly [FormEdition, Both] => {
    const counts = ([2, 3, 4] as const).map((table) => cellsOf(edition, table).length);
    const all = counts.reduce((sum, count) => sum + count);
    return [
      edition,
      {
        zh: `表二 ${counts[0]} 格、表三 ${counts[1]} 格、表四 ${counts[2]} 格，共 ${all} 格`,
        en: `Table 2 with ${counts[0]} cells, table 3 with ${counts[1]}, table 4 with ${counts[2]}; ${all} in all`,
      },
    ];
  }),
];

/** The three national forms: the notice that prescribed each, the years it is for, and its size. */
export function FormsTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={say({ zh: '格式表', en: 'Forms' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '格式', en: 'Form' })}</th>
            <th scope="col">{say({ zh: '依据', en: 'Prescribed by' })}</th>
            <th scope="col">{say({ zh: '用于', en: 'For' })}</th>
            <th scope="col">{say({ zh: '表格', en: 'Tables' })}</th>
          </tr>
        </thead>
        <tbody>
          {FORMS.map(([edition, tables]) => (
            <tr key={edition}>
              <th scope="row">{say({ zh: `${edition} 年版`, en: `Edition of ${edition}` })}</th>
              <td>
                <Printed>{EDITION_SOURCE[edition].notice}</Printed>
              </td>
              <td>{say({ zh: EDITION_SOURCE[edition].years, en: EDITION_SOURCE[edition].yearsEn })}</td>
              <td>{say(tables)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

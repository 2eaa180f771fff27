import { Fragment } from 'react';
import { say } from '../../../lib/language/say';
import { STATISTICS_METRICS } from '../../../lib/metrics/editions';
import { formatUnit } from '../../../lib/metrics/formatValue';
import type { MetricUnit } from '../../../lib/metrics/types';
import { FormWords } from '../../_components/FormWords';
import { OfficialCell, type OfficialCells } from './OfficialCell';

interface Line {
  readonly key: string;
  readonly section: string;
  /** （二）通过不同渠道和方式…的情况, a line without a figure, where it stands over this one. */
  readonly subheading: string | null;
  readonly label: string;
  /** How far it is set in: 1 for （一）, 2 for 1., 3 for 其中. */
  readonly depth: number;
  readonly unit: MetricUnit;
  readonly english: string;
}

const LINES: readonly Line[] = STATISTICS_METRICS.flatMap(({ key, unit, address, labelEn }) => {
  const row = address['2014']?.row;
  if (!row) return [];
  const above = row.slice(1, -1).find((label) => label.endsWith('情况'));
  return [
    {
      key,
      section: row[0] ?? '',
      subheading: above ?? null,
      label: row.at(-1) ?? '',
      depth: row.length - 1,
      unit,
      english: labelEn,
    },
  ];
});
const SECTIONS = [...new Set(LINES.map(({ section }) => section))];

/** The statistics table of 2014–2018 in the form's layout: 统计指标, 单位, 统计数, in nine sections. */
export function Table2014({ cells }: { readonly cells: OfficialCells }) {
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '政府信息公开情况统计表', en: 'Statistics table' })}
    >
      <table className="official">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '统计指标', en: 'Indicator' })}</th>
            <th scope="col">{say({ zh: '单位', en: 'Unit' })}</th>
            <th scope="col">{say({ zh: '统计数', en: 'Figure' })}</th>
          </tr>
        </thead>
        <tbody>
          {SECTIONS.map((section) => {
            const lines = LINES.filter((line) => line.section === section);
            // 四、行政复议数量 is a heading and a figure in one.
            const hasFigure = lines[0]?.depth === 0;
            return (
              <Fragment key={section}>
                {!hasFigure && (
                  <tr>
                    <th colSpan={3} scope="colgroup">
                      <FormWords text={section} />
                    </th>
                  </tr>
                )}
                {lines.map(({ key, subheading, label, depth, unit, english }) => (
                  <Fragment key={key}>
                    {subheading !== null && (
                      <tr>
                        <th colSpan={3} scope="colgroup" className="indent-1">
                          <FormWords text={subheading} />
                        </th>
                      </tr>
                    )}
                    <tr>
                      <th scope="row" className={`indent-${depth}`}>
                        <FormWords text={label} english={english} />
                      </th>
                      <td>{formatUnit(unit)}</td>
                      <OfficialCell cells={cells} id={key} />
                    </tr>
                  </Fragment>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

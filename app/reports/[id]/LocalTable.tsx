import type { StoredLocalFigure } from '../../../lib/db/findStoredReport';
import { say } from '../../../lib/language/say';
import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import { describePlace } from '../../../lib/report/describePlace';
import { Printed } from '../../_components/Printed';

/** Figures line by line: a column that has its figure already begins the next line. */
function toLines(figures: readonly StoredLocalFigure[]): readonly (readonly StoredLocalFigure[])[] {
  const lines: StoredLocalFigure[][] = [];
  for (const figure of figures) {
    const last = lines.at(-1);
    if (last && !last.some(({ column }) => column === figure.column)) last.push(figure);
    else lines.push([figure]);
  }
  return lines;
}

function Figure({ figure }: { readonly figure: StoredLocalFigure }) {
  const { state, value, raw, place } = figure;
  return (
    <td
      title={say({
        zh: `原文位置：${describePlace(place)}`,
        en: `In the document: ${describePlace(place, 'en')}`,
      })}
    >
      {state === 'number' ? value : <span className="missing">{MISSING_WORDS[state]}</span>}
      {raw !== '' && raw !== value && (
        <span className="printed">
          {say({ zh: '原文', en: 'printed' })} <Printed>{raw}</Printed>
        </span>
      )}
    </td>
  );
}

/** A local statistics table of the years before 2019, as printed: its own indicators, units and columns. */
export function LocalTable({ figures }: { readonly figures: readonly StoredLocalFigure[] }) {
  const columns = [...new Set(figures.map(({ column }) => column))];
  const hasCodes = figures.some(({ code }) => code !== null);
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say({ zh: '地方统计表', en: 'Statistics table of the place' })}
    >
      <table className="official">
        <thead>
          <tr>
            <th scope="col">{say({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col">{say({ zh: '单位', en: 'Unit' })}</th>
            {hasCodes && <th scope="col">{say({ zh: '代码', en: 'Code' })}</th>}
            {columns.map((column) => (
              <th key={column} scope="col">
                <Printed>{column}</Printed>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {toLines(figures).map((line, i) => {
            const [first] = line;
            const depth = (first?.labels.length ?? 1) - 1; // one label stands at the margin
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are stored in an order and never change
              <tr key={i}>
                <th scope="row" className={`indent-${Math.min(depth, 3)}`}>
                  <Printed>{first?.labels.at(-1)}</Printed>
                </th>
                <td>
                  <Printed>{first?.unit}</Printed>
                </td>
                {hasCodes && <td>{first?.code}</td>}
                {columns.map((column) => {
                  const figure = line.find((one) => one.column === column);
                  return figure ? <Figure key={column} figure={figure} /> : <td key={column} />;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

import type { StoredLocalFigure } from '../../../lib/db/findStoredReport';
import { MISSING_WORDS } from '../../../lib/metrics/formatValue';
import { describePlace } from '../../../lib/report/describePlace';

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
    <td title={`原文位置：${describePlace(place)}`}>
      {state === 'number' ? value : <span className="missing">{MISSING_WORDS[state]}</span>}
      {raw !== '' && raw !== value && <span className="printed">原文 {raw}</span>}
    </td>
  );
}

/** A local statistics table of the years before 2019, as printed: its own indicators, units and columns. */
export function LocalTable({ figures }: { readonly figures: readonly StoredLocalFigure[] }) {
  const columns = [...new Set(figures.map(({ column }) => column))];
  const hasCodes = figures.some(({ code }) => code !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="地方统计表">
      <table className="official">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">单位</th>
            {hasCodes && <th scope="col">代码</th>}
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
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
                  {first?.labels.at(-1)}
                </th>
                <td>{first?.unit}</td>
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

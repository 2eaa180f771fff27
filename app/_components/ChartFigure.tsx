import type { ReactNode } from 'react';
import { type ChartData, cutToDrawn, heightOf, optionOf } from '../../lib/chart/charts';
import { chartTable } from '../../lib/chart/chartTable';
import { LIGHT, toThemedSvg } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { Chart } from './Chart';

interface Props {
  readonly data: ChartData;
  /** A heading element, or none where the page's own heading says it. */
  readonly heading?: ReactNode;
  /** One sentence that says what the chart shows, for those who do not see it. */
  readonly summary: string;
  /** Links beside the heading: CSV, SVG. */
  readonly links?: ReactNode;
  readonly width?: number;
  /** What must be known to read it rightly. */
  readonly notes?: readonly string[];
  /** True where the page has no table of the same figures. */
  readonly withTable?: boolean;
}

function DataTable({ data, name }: { readonly data: ChartData; readonly name: string }) {
  const { columns, rows } = chartTable(data);
  return (
    <details className="data">
      <summary>数据表</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={`数据表：${name}`}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={column} scope="col" className={i === 0 ? undefined : 'num'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, head, cells }) => (
              <tr key={id}>
                <th scope="row">{head}</th>
                {columns.slice(1).map((column, i) => (
                  <td key={column} className="num">
                    {cells[i]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** A chart drawn on the server, with its heading and source; the browser makes it interactive when it is ready. */
export function ChartFigure({
  data,
  heading,
  summary,
  links,
  width = 1040,
  notes = [],
  withTable = false,
}: Props) {
  const drawn = cutToDrawn(data);
  const height = heightOf(drawn);
  const svg = toThemedSvg(renderSvg(optionOf(drawn, LIGHT), width, height));
  return (
    <figure className="figure">
      <figcaption>
        {heading}
        <span className="small">{links}</span>
      </figcaption>
      <Chart data={drawn} svg={svg} summary={summary} height={height} />
      <p className="source">来源：各机关政府信息公开工作年度报告（各机关自报数据）。{notes.join('')}</p>
      {withTable && <DataTable data={data} name={summary} />}
    </figure>
  );
}

import type { ReactNode } from 'react';
import { type ChartData, cutToDrawn, heightOf, optionOf } from '../../lib/chart/charts';
import { type ChartCell, chartTable } from '../../lib/chart/chartTable';
import { LIGHT, toThemedSvg } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { SIGNS_IN_WORDS } from '../../lib/metrics/markWords';
import { formatReportId } from '../../lib/query/reportId';
import { Chart } from './Chart';
import { QualityMark } from './QualityMark';

/** Pixels that a chart is drawn in for a telephone. */
const NARROW = 350;
/** Signs of a drawing beyond which a telephone is not sent one of its own: many dots are many bytes. */
const LARGE = 60_000;

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

function MarkedText({ text, mark }: ChartCell) {
  return (
    <>
      {mark && (
        <QualityMark
          {...mark}
          href={`/reports/${formatReportId({ ...mark, revision: null })}#finding-${mark.ordinal}`}
        />
      )}
      {text}
    </>
  );
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
                    <MarkedText {...(cells[i] ?? { text: '' })} />
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

/** How a chart shows that something was found of a figure. */
const HOW_MARKED: Readonly<Record<ChartData['kind'], string>> = {
  ranking: `带记号：${SIGNS_IN_WORDS}`,
  composition: `带记号（在年度或单位之下）：${SIGNS_IN_WORDS}`,
  trend: '是菱形的点：有核对结果',
  peers: '是菱形的点：有核对结果',
  coverage: '有核对结果',
  grades: '有核对结果',
  rule: '有核对结果',
  distribution: '有核对结果',
  scatter: '是菱形的点：有核对结果',
  slope: '有核对结果',
};

/**
 * The chart twice, for wide screens and for telephones, of the same height: style shows one of the two, so that a page that waits for a script
 * fits, as does one that never gets any. A large one is drawn once, and a telephone has it drawn anew when it is seen.
 */
function drawingsOf(drawn: ChartData, width: number, height: number): string {
  const draw = (across: number): string => toThemedSvg(renderSvg(optionOf(drawn, LIGHT), across, height));
  const wide = draw(width);
  return wide.length > LARGE
    ? wide
    : `<div class="for-wide">${wide}</div><div class="for-narrow">${draw(NARROW)}</div>`;
}

/** A chart drawn on the server, with its heading and source; the browser makes it interactive when a reader turns to it. */
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
  const marked = chartTable(drawn)
    .rows.flatMap(({ cells }) => cells)
    .filter(({ mark }) => mark).length;
  return (
    <figure className="figure">
      <figcaption>
        {heading}
        <span className="small">{links}</span>
      </figcaption>
      <Chart
        data={drawn}
        svg={drawingsOf(drawn, width, height)}
        summary={marked > 0 ? `${summary}其中 ${marked} 个数有核对结果。` : summary}
        height={height}
      />
      <p className="source">
        来源：各机关政府信息公开工作年度报告（各机关自报数据）。{notes.join('')}
        {marked > 0 && `图中 ${marked} 个数${HOW_MARKED[data.kind]}；详情见表中的记号。`}
      </p>
      {withTable && <DataTable data={data} name={summary} />}
    </figure>
  );
}

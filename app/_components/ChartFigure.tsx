import type { ReactNode } from 'react';
import { type ChartData, cutToDrawn, heightOf, optionOf } from '../../lib/chart/charts';
import { type ChartCell, chartTable } from '../../lib/chart/chartTable';
import { drawStill } from '../../lib/chart/drawStill';
import { LIGHT, toThemedSvg } from '../../lib/chart/palette';
import { counted } from '../../lib/language/counted';
import { say } from '../../lib/language/say';
import { signsInWords } from '../../lib/metrics/markWords';
import { formatReportId } from '../../lib/query/reportId';
import { Chart } from './Chart';
import { QualityMark } from './QualityMark';

/** Pixels that a chart is drawn in: the width of a page on a screen that has room for it, and on a telephone. */
const WIDE = 1112;
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

function MarkedText({ text, parts, mark }: ChartCell) {
  return (
    <>
      {mark && (
        <QualityMark
          {...mark}
          href={`/reports/${formatReportId({ ...mark, revision: mark.revision ?? null })}#finding-${mark.ordinal}`}
        />
      )}
      {text}
      {parts !== undefined && <span className="beneath muted">{parts}</span>}
    </>
  );
}

function DataTable({ data, name }: { readonly data: ChartData; readonly name: string }) {
  const { columns, rows } = chartTable(data);
  return (
    <details className="data">
      <summary>{say({ zh: '数据表', en: 'Table of the figures' })}</summary>
      <section
        className="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say({ zh: `数据表：${name}`, en: `Table: ${name}` })}
      >
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
function howMarked(kind: ChartData['kind'], marked: number): string {
  const signs = signsInWords();
  if (kind === 'ranking')
    return say({
      zh: `图中 ${marked} 个数带记号：${signs}`,
      en: `${counted(marked, 'figure')} in the chart carry a mark: ${signs}`,
    });
  if (kind === 'composition')
    return say({
      zh: `图中 ${marked} 个数带记号（在年度或单位之下）：${signs}`,
      en: `${counted(marked, 'figure')} in the chart carry a mark (below the year or the body): ${signs}`,
    });
  if (kind === 'trend' || kind === 'peers' || kind === 'scatter')
    return say({
      zh: `图中 ${marked} 个数是菱形的点：有核对结果`,
      en: `${counted(marked, 'figure')} in the chart are diamonds: something was found of them`,
    });
  return say({
    zh: `图中 ${marked} 个数有核对结果`,
    en: `Something was found of ${counted(marked, 'figure')} in the chart`,
  });
}

/**
 * The chart twice, for wide screens and for telephones, of the same height: style shows one of the two, so that a page that waits for a script
 * fits, as does one that never gets any. A large one is drawn once, and a telephone has it drawn anew when it is seen.
 */
function drawingsOf(drawn: ChartData, width: number, height: number): string {
  return drawStill(optionOf(drawn, LIGHT), height, (draw) => {
    const wide = toThemedSvg(draw(width));
    return wide.length > LARGE
      ? wide
      : `<div class="for-wide">${wide}</div><div class="for-narrow">${toThemedSvg(draw(NARROW))}</div>`;
  });
}

/** A chart drawn on the server, with its heading and source; the browser makes it interactive when a reader turns to it. */
export function ChartFigure({
  data,
  heading,
  summary,
  links,
  width = WIDE,
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
        summary={
          marked > 0
            ? summary +
              say({
                zh: `其中 ${marked} 个数有核对结果。`,
                en: ` Something was found of ${counted(marked, 'figure')} in it.`,
              })
            : summary
        }
        height={height}
      />
      <p className="source">
        {say({
          zh: '来源：各机关政府信息公开工作年度报告（各机关自报数据）。',
          en: 'Source: annual reports of government bodies on information disclosure (self-reported). ',
        })}
        {notes.join('')}
        {marked > 0 &&
          say({
            zh: `${howMarked(data.kind, marked)}；详情见表中的记号。`,
            en: ` ${howMarked(data.kind, marked)}; the marks in the table lead to it.`,
          })}
      </p>
      {withTable && <DataTable data={data} name={summary} />}
    </figure>
  );
}

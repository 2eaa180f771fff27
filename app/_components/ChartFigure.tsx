import type { ReactNode } from 'react';
import { type ChartData, heightOf, optionOf } from '../../lib/chart/charts';
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
}

/** A chart drawn on the server, with its heading and source; the browser makes it interactive when it is ready. */
export function ChartFigure({ data, heading, summary, links, width = 1040 }: Props) {
  const height = heightOf(data);
  const svg = toThemedSvg(renderSvg(optionOf(data, LIGHT), width, height));
  return (
    <figure className="figure">
      <figcaption>
        {heading}
        <span className="small">{links}</span>
      </figcaption>
      <Chart data={data} svg={svg} summary={summary} height={height} />
      <p className="source">来源：各机关政府信息公开工作年度报告（自报数据）。</p>
    </figure>
  );
}

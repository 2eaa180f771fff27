import { type EChartsCoreOption, type EChartsType, init } from 'echarts/core';
import { compactSvg } from './compactSvg';
import { registerParts } from './registerParts';

registerParts();

/** Rules for what changes under a pointer. The drawing is a still picture, and a page's policy lets no style sheet in that it did not bring. */
const HOVER_RULES = /<style\b[^>]*>[\s\S]*?<\/style>/g;

/** The ids that a drawing gives its clip paths, and where it refers to them. */
const IDS = /((?: id="|url\(#))zr\d+-/g;

/** Drawings so far: ids are told apart by it, since a page has several drawings, and one chart draws two of them. */
let drawings = 0;

/** Nothing of a still picture answers a pointer: ECharts need not make what would. */
const STILL = { emphasis: { disabled: true }, silent: true } as const;

function stillOf({ tooltip: _, series, ...option }: EChartsCoreOption): EChartsCoreOption {
  const lines: readonly object[] = Array.isArray(series) ? series : [];
  return { ...option, series: lines.map((one) => ({ ...one, ...STILL })) };
}

/**
 * Draws one chart without a browser, in each width that `work` asks for: a second width of the same chart takes half of the time. Pixels;
 * SVG text.
 */
export function drawStill<Result>(
  option: EChartsCoreOption,
  height: number,
  work: (draw: (width: number) => string) => Result,
): Result {
  const drawn: { chart?: EChartsType } = {};
  const draw = (width: number): string => {
    if (drawn.chart) drawn.chart.resize({ width, height });
    else {
      drawn.chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
      drawn.chart.setOption(stillOf(option));
    }
    drawings += 1;
    const svg = drawn.chart.renderToSVGString().replace(HOVER_RULES, '');
    return compactSvg(svg).replace(IDS, `$1still${drawings}-`);
  };
  try {
    return work(draw);
  } finally {
    drawn.chart?.dispose();
  }
}

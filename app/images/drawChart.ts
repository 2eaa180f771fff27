import { type ChartData, cutToDrawn, heightOf, optionOf } from '../../lib/chart/charts';
import type { Drawing } from '../../lib/chart/frameSvg';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';

const WIDTH = 1040;

/** The chart of a page as a drawing in the light colours; `width` in pixels. */
export function drawChart(data: ChartData, width = WIDTH): Drawing {
  const drawn = cutToDrawn(data);
  const height = heightOf(drawn);
  return { svg: renderSvg(optionOf(drawn, LIGHT), width, height), width, height };
}

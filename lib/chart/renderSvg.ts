import type { EChartsCoreOption } from 'echarts/core';
import { drawStill } from './drawStill';

/** A chart as SVG text, drawn without a browser: about eight milliseconds. Width and height in pixels. */
export const renderSvg = (option: EChartsCoreOption, width: number, height: number): string =>
  drawStill(option, height, (draw) => draw(width));

import { type ECharts, init } from 'echarts/core';
import { registerParts } from './registerParts';

registerParts();

/** An empty interactive chart in an element of the page. */
export function initChart(element: HTMLElement): ECharts {
  return init(element, null, { renderer: 'svg' });
}

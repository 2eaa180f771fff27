import { type ChartData, optionOf } from '../../lib/chart/charts';
import { initChart } from '../../lib/chart/initChart';
import { DARK, LIGHT } from '../../lib/chart/palette';

/** Puts an interactive chart in the place of the server's drawing; returns how to take it away again. */
export function mountChart(element: HTMLDivElement, data: ChartData, dark: boolean): () => void {
  element.replaceChildren();
  const chart = initChart(element);
  chart.setOption(optionOf(data, dark ? DARK : LIGHT));
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  element.dataset.interactive = 'true';
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}

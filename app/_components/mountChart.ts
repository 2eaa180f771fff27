import { type ChartData, optionOf } from '../../lib/chart/charts';
import { initChart } from '../../lib/chart/initChart';
import { DARK, LIGHT } from '../../lib/chart/palette';
import { answersByRow } from '../../lib/chart/rowTooltip';
import { stepThrough, TIP } from './stepThrough';
import { walkRows } from './walkRows';

/** Puts an interactive chart in the place of the server's drawing; `say` is told what is gone to by keyboard. Returns how to take it away again. */
export function mountChart(
  element: HTMLDivElement,
  data: ChartData,
  dark: boolean,
  say: (words: string) => void,
): () => void {
  element.replaceChildren();
  const chart = initChart(element);
  chart.setOption(optionOf(data, dark ? DARK : LIGHT));
  // A narrow screen is narrower than some tooltips would like to be.
  chart.setOption({ tooltip: { className: TIP, confine: true } });
  const stopStepping = answersByRow(data)
    ? walkRows(element, chart, data, say)
    : stepThrough(element, chart, say);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  element.dataset.interactive = 'true';
  return () => {
    stopStepping();
    observer.disconnect();
    chart.dispose();
  };
}

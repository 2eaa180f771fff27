import type { ChartData } from '../../lib/chart/charts';
import { chartTable } from '../../lib/chart/chartTable';
import type { initChart } from '../../lib/chart/initChart';
import { rowLines } from '../../lib/chart/rowLines';

type Drawn = ReturnType<typeof initChart>;

/** Keys that walk through the rows of a chart, and where each leads to from one of so many. */
const STEPS: Readonly<Record<string, (at: number, rows: number) => number>> = {
  ArrowRight: (at, rows) => Math.min(rows - 1, at + 1),
  ArrowDown: (at, rows) => Math.min(rows - 1, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, rows) => rows - 1,
};

/** Where a pointer would have to stand to ask for a row: in the middle of its place on the axis. */
function pointOf(chart: Drawn, { kind }: ChartData, row: number): { readonly x: number; readonly y: number } {
  const isLying = kind === 'composition';
  const at = Number(chart.convertToPixel(isLying ? { yAxisIndex: 0 } : { xAxisIndex: 0 }, row));
  return isLying ? { x: chart.getWidth() / 2, y: at } : { x: at, y: chart.getHeight() / 2 };
}

/**
 * Lets a focused chart that answers by row be gone through by keyboard: also to rows in which nothing is drawn, which say why. Arrows, Home
 * and End open the tooltip of a row and say it aloud, Escape puts it away. Returns how to stop.
 */
export function walkRows(
  element: HTMLElement,
  chart: Drawn,
  data: ChartData,
  say: (words: string) => void,
): () => void {
  const rows = chartTable(data).rows.length;
  let at = -1;
  const hide = (): void => {
    at = -1;
    chart.dispatchAction({ type: 'hideTip' });
    say('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      hide();
      return;
    }
    const next = STEPS[event.key];
    if (!next || rows === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault(); // the page stays where it is
    at = next(at, rows);
    chart.dispatchAction({ type: 'showTip', ...pointOf(chart, data, at) });
    say(rowLines(data, at).join('，'));
  };
  element.addEventListener('keydown', onKey);
  element.addEventListener('blur', hide);
  return () => {
    element.removeEventListener('keydown', onKey);
    element.removeEventListener('blur', hide);
  };
}

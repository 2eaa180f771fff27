import type { ECharts } from 'echarts/core';

/** A class by which the tooltip of a chart is found again. */
export const TIP = 'chart-tip';

interface Place {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}

/** A value of a series: itself, or the value of an item; null and '-' are gaps. */
const isThere = (item: unknown): boolean => {
  const value = typeof item === 'object' && item !== null && 'value' in item ? item.value : item;
  return value !== null && value !== undefined && value !== '-';
};

/** Everything in a chart that has a tooltip, in the order of its series; gaps and what only decorates are passed over. */
function placesOf(chart: ECharts): readonly Place[] {
  const { series } = chart.getOption();
  return (Array.isArray(series) ? series : []).flatMap(
    (one: { data?: unknown; silent?: boolean }, seriesIndex) =>
      one.silent === true || !Array.isArray(one.data)
        ? []
        : one.data.flatMap((item: unknown, dataIndex): readonly Place[] =>
            isThere(item) ? [{ seriesIndex, dataIndex }] : [],
          ),
  );
}

/** The place that a key leads to; null for keys that lead nowhere. */
function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Lets a focused chart be gone through by keyboard: arrows, Home and End show one tooltip after the other and say it aloud, Escape puts
 * it away. Returns how to stop.
 */
export function stepThrough(element: HTMLElement, chart: ECharts, say: (words: string) => void): () => void {
  const places = placesOf(chart);
  let at = -1;
  const hide = (): void => {
    chart.dispatchAction({ type: 'hideTip' });
    chart.dispatchAction({ type: 'downplay' });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hide();
    const next = nextOf(event.key, at, places.length);
    const place = next === null ? undefined : places[next];
    if (next === null || place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault(); // the page stays where it is
    at = next;
    chart.dispatchAction({ type: 'downplay' });
    chart.dispatchAction({ type: 'highlight', ...place });
    chart.dispatchAction({ type: 'showTip', ...place });
    const tip = element.querySelector<HTMLElement>(`.${TIP}`);
    // biome-ignore lint/performance/useDomNodeTextContent: its line breaks part the figures that are read out
    say(tip?.innerText.replaceAll('\n', '，') ?? '');
  };
  element.addEventListener('keydown', onKey);
  element.addEventListener('blur', hide);
  return () => {
    element.removeEventListener('keydown', onKey);
    element.removeEventListener('blur', hide);
  };
}

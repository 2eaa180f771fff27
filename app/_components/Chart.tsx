'use client';

import { useEffect, useRef } from 'react';
import type { ChartData } from '../../lib/chart/charts';
import { wakeOnContact } from './wakeOnContact';

interface Props {
  readonly data: ChartData;
  /** Our own drawing of the same data, from the server. */
  readonly svg: string;
  readonly summary: string;
  readonly height: number;
}

/**
 * The server's SVG; when the reader first points at it, touches it or goes to it by keyboard, ECharts is fetched and takes its place in a
 * box of the same size. Data crosses to the browser, options do not: they hold functions, which React cannot send.
 */
export function Chart({ data, svg, summary, height }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let dispose: (() => void) | null = null;
    let gone = false;
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const draw = async (): Promise<void> => {
      const { mountChart } = await import('./mountChart');
      if (gone) return;
      dispose?.();
      dispose = mountChart(element, data, scheme.matches, (words) => {
        if (spoken.current) spoken.current.textContent = words;
      });
    };
    // The server's drawing takes its colours from the page.
    const redraw = (): void => {
      if (dispose) void draw();
    };
    scheme.addEventListener('change', redraw);
    const sleep = wakeOnContact(element, draw);
    return () => {
      gone = true;
      sleep();
      scheme.removeEventListener('change', redraw);
      dispose?.();
    };
  }, [data]);

  return (
    <>
      <div
        ref={box}
        className="chart"
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls the server's drawing by keyboard, and arrow keys go from one figure to the next
        tabIndex={0}
        aria-label={summary}
        aria-keyshortcuts="ArrowRight ArrowLeft Home End Escape"
        style={{ height }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is drawn by lib/chart/renderSvg, which escapes all text
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <p ref={spoken} className="unseen" aria-live="polite" />
    </>
  );
}

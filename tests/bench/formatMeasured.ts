import Table from 'cli-table3';
import type { Bar, Measured } from './benchCase';

const SIGNS: Readonly<Record<Bar['kind'], string>> = { least: '≥', most: '≤' };

/** Whether a bar is held; true where none is set. */
export const isHeld = ({ ratio, bar }: Measured): boolean =>
  bar === null || (bar.kind === 'least' ? ratio >= bar.ratio : ratio <= bar.ratio);

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The table of a run: ours, the baseline, their ratio, and the bar where one is set. */
export function formatMeasured(all: readonly Measured[]): string {
  const table = new Table({
    head: ['case', 'ours', 'baseline', '', 'unit', 'ratio', 'bar', ''],
    style: { head: [], border: [] },
  });
  for (const one of all) {
    const { name, ours, against, baseline, unit, ratio, bar } = one;
    const asked = bar === null ? '' : `${SIGNS[bar.kind]} ${bar.ratio}`;
    const verdict = bar === null ? '' : isHeld(one) ? 'held' : 'missed';
    table.push([name, short(ours), short(baseline), against, unit, ratio.toFixed(2), asked, verdict]);
  }
  return table.toString();
}

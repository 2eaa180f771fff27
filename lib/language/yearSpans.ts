import { listed } from './listed';

/** Years in ascending order as people write them: those without a gap as a span, `2014–2018、2020、2022–2025`. */
export function yearSpans(years: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && year === last.to + 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return listed(spans.map(({ from, to }) => (from === to ? from : `${from}–${to}`)));
}

import { dropSpace } from '../../text/foldSpace';
import type { IndicatorRow } from './indicatorTable';

/** 一、 holds （一）, which holds 1. and that (1). */
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十]{1,3}[、.]/, 1],
  [/^\([一二三四五六七八九十]{1,3}\)/, 2],
  [/^\d{1,2}[.、]/, 4],
  [/^\(?\d{1,2}\)/, 5],
];
/** A row without numbering may have numbered parts, and begins none of the sections. */
const PLAIN = 3;
/** A line without numbering and figures is a heading of all that comes behind it. */
const HEADING = 0;
const PART = 6;

function levelOf(label: string, isHeading: boolean): number {
  const words = dropSpace(label.normalize('NFKC'));
  const own = words.replace(/^其中:?/, '');
  const numbered = LEVELS.find(([pattern]) => pattern.test(own))?.[1];
  return numbered ?? (own === words ? (isHeading ? HEADING : PLAIN) : PART);
}

/**
 * For each row all labels over its own, as printed: those of its own cells, and those of the rows before it that by their
 * numbering hold it, with figures (四、行政复议数) or without. A label that may hold it and may not is among them.
 */
export function outerLabels(rows: readonly IndicatorRow[]): readonly (readonly string[])[] {
  let over: readonly { readonly level: number; readonly label: string }[] = [];
  return rows.map(({ labels, slots, problem }) => {
    const isHeading = slots.length === 0 && problem === null;
    const outer: string[] = [...labels.slice(0, -1)];
    for (const [i, label] of labels.entries()) {
      const level = levelOf(label, isHeading);
      over = over.filter((one) => one.level < level);
      if (i === labels.length - 1) outer.unshift(...over.map((one) => one.label));
      over = [...over, { level, label }];
    }
    return outer;
  });
}

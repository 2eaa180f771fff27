import { STATISTICS_METRICS } from '../../metrics/editions';
import type { KnownMetric } from '../../metrics/reported';
import { editDistance } from '../../text/editDistance';
import { sameMeaning } from '../../text/sameMeaning';
import { stemOf } from './stemOf';

/** A cell of the national table: its section (一 to 九, from 1), and the stem of its own label. */
interface NationalCell {
  readonly metric: KnownMetric;
  readonly section: number;
  readonly stem: string;
}

const SECTIONS = [...new Set(STATISTICS_METRICS.map(({ address }) => address['2014']?.row[0] ?? ''))].map(
  stemOf,
);

const CELLS: readonly NationalCell[] = STATISTICS_METRICS.map((metric) => {
  const row = metric.address['2014']?.row ?? [];
  return { metric, section: SECTIONS.indexOf(stemOf(row[0] ?? '')) + 1, stem: stemOf(row.at(-1) ?? '') };
});

/** （二）通过不同渠道和方式公开政府信息的情况: lines without a figure inside a section. */
const SUBHEADINGS = STATISTICS_METRICS.flatMap(({ address }) => address['2014']?.row.slice(1, -1) ?? [])
  .map(stemOf)
  .filter((stem) => stem.length > 4);

/** What a heading of a section (一、…) may say in other words. */
const HEADING_WORDS = [
  /主动公开.*情况/,
  /(?:回应|解读).*情况/,
  /^依申请公开.*情况/,
  /^行政复议/,
  /^行政诉讼/,
  /^(?:举报投诉|投诉举报)/,
  /^依申请公开.*费用/,
  /(?:机构建设|经费).*情况/,
  /培训.*情况/,
] as const;

/** The section that a label opens (1 to 9), or null. 四、行政复议数量 opens its section and is a figure in it. */
export function sectionOf(label: string): number | null {
  const stem = stemOf(label);
  const at = SECTIONS.indexOf(stem);
  if (at >= 0) return at + 1;
  if (!/^[一二三四五六七八九]、/.test(label.trim())) return null;
  const near = HEADING_WORDS.flatMap((pattern, i) => (pattern.test(stem) ? [i + 1] : []));
  return near.length === 1 ? (near[0] ?? null) : null;
}

export const isSubheading = (label: string): boolean => SUBHEADINGS.includes(stemOf(label));

/** True for a heading of another section than those of the form: 十、制度建设情况. */
export const isForeignHeading = (label: string): boolean =>
  /^[一二三四五六七八九十]{1,2}、/.test(label.trim()) && sectionOf(label) === null;

/** Labels so short that a slip of one character could make another one of them. */
const MIN_FUZZY = 8;

/** The cells whose label this is, in any section; a slip of one character is forgiven where only one cell comes near. */
export function cellsNamed(label: string): readonly NationalCell[] {
  const stem = stemOf(label);
  const exact = CELLS.filter((cell) => cell.stem === stem);
  if (exact.length > 0 || stem.length < MIN_FUZZY) return exact;
  const near = CELLS.filter((cell) => editDistance(cell.stem, stem, 1) <= 1);
  const [only] = near;
  return near.length === 1 && only !== undefined && sameMeaning(only.stem, stem) ? near : [];
}

const HEADINGS = [...SECTIONS, ...SUBHEADINGS].toSorted((a, b) => b.length - a.length);
const LEADING = new RegExp(
  `^(?:\\(?[一二三四五六七八九][、)])?(?:${HEADINGS.join('|')})(?=[(（]|\\d[.、]|其中)`,
);

/** A label of running text with the headings that stand before it without a figure of their own, outermost first. */
export function splitHeadings(label: string): readonly string[] {
  const [heading = ''] = LEADING.exec(label.normalize('NFKC')) ?? [];
  const rest = label.normalize('NFKC').slice(heading.length);
  return heading === '' || rest === '' ? [label] : [heading, ...splitHeadings(rest)];
}

/** True for text that begins with a heading or label of the form. */
export function beginsNationally(text: string): boolean {
  const stem = stemOf(text);
  return [...SECTIONS, ...SUBHEADINGS, ...CELLS.map((cell) => cell.stem)].some((known) =>
    stem.startsWith(known),
  );
}

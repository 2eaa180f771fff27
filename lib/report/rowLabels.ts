import { type KnownMetric, REPORTED_METRICS } from '../metrics/reported';
import { editDistance } from '../text/editDistance';
import { dropSpace } from '../text/foldSpace';
import { memoize } from '../text/memoize';
import { normalizeLabel } from '../text/normalizeLabel';
import { sameMeaning } from '../text/sameMeaning';

interface Spelling {
  readonly text: string;
  readonly row: string;
  /** With its numbering, where the words alone are too short to tell rows apart: （六）其他 is not 3.其他. */
  readonly numbered?: string;
}

const SHORT = 2;
const numberedForm = (label: string): string => dropSpace(label.normalize('NFKC'));

/** The words of the last row label of a metric, normalised: the name of its row. */
export function rowNameOf(metric: KnownMetric): string {
  const address = metric.address['2021'] ?? metric.address['2019'];
  return normalizeLabel(address?.row.at(-1) ?? '');
}

function spellingsOf(table: 2 | 3): readonly Spelling[] {
  const metrics = REPORTED_METRICS.filter((metric) =>
    Object.values(metric.address).some((address) => address.table === table),
  );
  return metrics.flatMap((metric) => {
    const row = rowNameOf(metric);
    const aliases = (metric.aliases ?? []).map((alias): Spelling => {
      const text = normalizeLabel(alias);
      return text.length <= SHORT ? { text, row, numbered: numberedForm(alias) } : { text, row };
    });
    return [{ text: row, row }, ...aliases];
  });
}
const SPELLINGS = { 2: spellingsOf(2), 3: spellingsOf(3) } as const;

/** Labels so short that a slip of one character could make another one of them. */
const MIN_FUZZY = 7;

/**
 * The row of table 2 or 3 that a printed label names (its normalised last label), or null.
 * Spelling slips are forgiven in long labels only (不 lost in 其他法律行政法规禁止公开), and only
 * when no other row comes near.
 */
export function findRow(table: 2 | 3, label: string): string | null {
  return FIND[table](label);
}

function findRowIn(table: 2 | 3, label: string): string | null {
  const text = normalizeLabel(label);
  const numbered = numberedForm(label);
  // 其他 alone, or numbered 3, is the row under （六）; 4.其他 is a row that the form does not have.
  if (text === '其他' && !/^(?:\(?3[.、)]?)?其他$/.test(numbered) && !/^\(六\)/.test(numbered)) return null;
  const exact =
    SPELLINGS[table].find((spelling) => spelling.numbered === numbered) ??
    SPELLINGS[table].find((spelling) => spelling.text === text && spelling.numbered === undefined);
  if (exact) return exact.row;
  if (text.length < MIN_FUZZY) return null;

  const most = Math.floor(text.length / MIN_FUZZY);
  const near = new Set(
    SPELLINGS[table]
      .filter(
        (spelling) =>
          spelling.text.length >= MIN_FUZZY &&
          sameMeaning(spelling.text, text) &&
          editDistance(spelling.text, text, most) <= most,
      )
      .map(({ row }) => row),
  );
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}

const FIND = {
  2: memoize((label) => findRowIn(2, label)),
  3: memoize((label) => findRowIn(3, label)),
} as const;

const table3ByRow = new Map(
  REPORTED_METRICS.filter(({ breakdown }) => breakdown === 'applicant').map((metric) => [
    rowNameOf(metric),
    metric,
  ]),
);

/** The metric of a row of table 3, by the name that `findRow` returns. */
export function table3Metric(row: string): KnownMetric | null {
  return table3ByRow.get(row) ?? null;
}

/** （六）, 3. or 一、 alone, in a cell or line of its own. */
export const isNumbering = (text: string): boolean =>
  /^(?:[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．)]|[一二三四五六七八九十]、)$/.test(text.trim());

/** A label with the numbering that stands alone before it: （六） and 其他. */
export function joinNumbering(before: string | undefined, label: string): string {
  return before !== undefined && isNumbering(before) ? `${before}${label}` : label;
}

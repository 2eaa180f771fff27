import { isOverRemedies } from '../metrics/breaks';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { poolParts, valueOfParts } from '../metrics/evaluate';
import type { ReportRow } from '../metrics/rows';
import { editionOf } from './editionOf';
import type { Measure } from './measure';
import { joinOfEditions } from './trendMode';

/** Counts below this have no rate of change worth telling. */
export const FEWEST = 10;

/** How a figure differs from the year before, over the units that have it in both years. */
export interface Change {
  readonly kind: 'change';
  /** Per cent for counts, percentage points for rates. */
  readonly by: number;
  readonly in: 'percent' | 'points';
  /** Units with a value in both years that compare, and the same scope. */
  readonly pairs: number;
  /** The form or the law changed in between: the two years compare with a note only. */
  readonly isRough: boolean;
}

/** The year before is too small a number for a percentage: the two numbers say more. */
export interface FewBefore {
  readonly kind: 'few';
  readonly before: number;
  readonly now: number;
  readonly pairs: number;
}

/** `none`: nothing of the same scope the year before; `break`: there was, or could not be, on a form that does not compare. */
export type YearChange = Change | FewBefore | { readonly kind: 'none' } | { readonly kind: 'break' };

/** A figure in a report. */
export interface Figure {
  readonly measure: Measure;
  readonly report: Pick<ReportRow, 'year' | 'scope' | 'editions' | 'statistics'>;
}

/** A unit in a year, and in the year before; null without a report on that. */
export interface YearPair {
  readonly now: Figure;
  readonly before: Figure | null;
}

/**
 * How figures of two reports compare where one is set against the other: as their forms do, and with a note over the change of law of
 * 2024 where remedies are counted (docs/decisions/048-changes-over-a-law.md).
 */
export function joinOfChange(key: MetricKey, a: Figure, b: Figure): 'solid' | 'dashed' | 'gap' {
  const [from, to] = a.report.year <= b.report.year ? [a, b] : [b, a];
  const dated = ({ measure, report }: Figure) => ({
    year: report.year,
    measure,
    edition: editionOf(key, report),
  });
  const join = joinOfEditions(key, [dated(from), dated(to)]);
  return join === 'solid' && isOverRemedies(key, [from.report.year, to.report.year]) ? 'dashed' : join;
}

const partsOf = ({ measure }: Figure) => (measure.kind === 'value' ? measure : null);

/** The same units in two years in, how their sums (divided after) differ out, or why that cannot be told. Each report counts by the form it really used. */
export function changeOf(key: MetricKey, units: readonly YearPair[]): YearChange {
  const alike = units.flatMap(({ now, before }) =>
    now.measure.kind === 'value' && before && before.report.scope === now.report.scope
      ? [{ now, before, join: joinOfChange(key, before, now) }]
      : [],
  );
  const pairs = alike.filter(({ before, join }) => before.measure.kind === 'value' && join !== 'gap');
  const value = valueOfParts(key, poolParts(pairs.map(({ now }) => partsOf(now))));
  const old = valueOfParts(key, poolParts(pairs.map(({ before }) => partsOf(before))));
  if (value === null || old === null)
    return { kind: alike.some(({ before, join }) => isOtherForm(before, join)) ? 'break' : 'none' };
  const isRough = pairs.some(({ join }) => join === 'dashed');
  if (metricOf(key).unit === '%')
    return { kind: 'change', by: value - old, in: 'points', pairs: pairs.length, isRough };
  return old < FEWEST
    ? { kind: 'few', before: old, now: value, pairs: pairs.length }
    : { kind: 'change', by: 100 * (value / old - 1), in: 'percent', pairs: pairs.length, isRough };
}

/** True where the form of the year before had no such figure, or one that does not compare. */
const isOtherForm = ({ measure }: Figure, join: 'solid' | 'dashed' | 'gap'): boolean =>
  measure.kind === 'value' ? join === 'gap' : measure.reason === 'not_asked';

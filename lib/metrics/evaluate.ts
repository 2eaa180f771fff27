import { isDerived, type MetricKey, metricOf } from './catalogue';
import type { ReportedKey } from './reported';
import type { Applicant, Term } from './types';

/** The reported number of one cell, or null when the report does not have it. */
export type ValueOf = (key: ReportedKey, applicant: Applicant) => number | null;

/** What a metric rests on in one report: a plain number has no denominator. */
export interface Parts {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** A sum with a missing term is itself missing. */
function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
}

function term(part: Term<ReportedKey>, applicant: Applicant, read: ValueOf): number | null {
  if (typeof part === 'string') return read(part, applicant);
  for (const alternative of part.anyOf) {
    const value = sum(alternative.map((key) => read(key, applicant)));
    if (value !== null) return value;
  }
  return null;
}

/**
 * The sums that a metric rests on, for one report, or null when any term is missing.
 * Pooling over reports adds numerators and denominators separately and divides after.
 */
export function evaluateParts(key: MetricKey, applicant: Applicant, read: ValueOf): Parts | null {
  const metric = metricOf(key);
  if (!isDerived(metric)) {
    const value = read(metric.key, applicant);
    return value === null ? null : { numerator: value, denominator: null };
  }

  const numerator = sum(
    metric.numerator.map((part) => term(part, metric.numeratorApplicant ?? applicant, read)),
  );
  if (numerator === null) return null;
  if (metric.kind === 'sum') return { numerator, denominator: null };

  const denominator = sum(metric.denominator.map((part) => term(part, applicant, read)));
  return denominator === null ? null : { numerator, denominator };
}

/**
 * The value of a metric from its parts: a number in the metric's unit; for `%` 100 × numerator ÷ denominator.
 * Null, never 0 or NaN, when the parts are missing or the denominator is 0.
 */
export function valueOfParts(key: MetricKey, parts: Parts | null): number | null {
  const metric = metricOf(key);
  if (parts === null) return null;
  if (parts.denominator === null) return parts.numerator;
  if (parts.denominator === 0) return null;
  return ((metric.unit === '%' ? 100 : 1) * parts.numerator) / parts.denominator;
}

/** Adds the parts of several reports; reports without them are left out, and null is returned when none is left. */
export function poolParts(all: readonly (Parts | null)[]): Parts | null {
  const present = all.filter((parts) => parts !== null);
  if (present.length === 0) return null;
  return present.reduce((pooled, parts) => ({
    numerator: pooled.numerator + parts.numerator,
    denominator:
      pooled.denominator === null || parts.denominator === null
        ? null
        : pooled.denominator + parts.denominator,
  }));
}

import { inputsOf, isDerived, type MetricKey, metricOf } from '../metrics/catalogue';
import { cellKey } from '../metrics/cellKey';
import { table3Identities, table4Identities } from '../metrics/identities';
import type { ReportedKey } from '../metrics/reported';
import type { Applicant } from '../metrics/types';

/** A metric of one column of table 3, or of all. */
interface Column {
  readonly metric: MetricKey;
  readonly applicant: Applicant;
}

/** A metric's printed figures, those above and those below the line; nothing below it where nothing is divided. */
function partsOf({ metric: key, applicant }: Column): {
  readonly above: ReadonlySet<string>;
  readonly below: ReadonlySet<string>;
} {
  const metric = metricOf(key);
  const all = inputsOf(key, applicant).map((input) => cellKey(input.key, input.applicant));
  if (!isDerived(metric) || metric.kind === 'sum') return { above: new Set(all), below: new Set() };
  const below = metric.denominator
    .flatMap((term): readonly ReportedKey[] => (typeof term === 'string' ? [term] : term.anyOf.flat()))
    .map((input) => cellKey(input, applicant));
  const above = metric.numerator
    .flatMap((term): readonly ReportedKey[] => (typeof term === 'string' ? [term] : term.anyOf.flat()))
    .map((input) => cellKey(input, metric.numeratorApplicant ?? applicant));
  return { above: new Set(above), below: new Set(below) };
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** The form itself says that one is part of the other. */
function isPartOfWhole(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...table3Identities('2019'), ...table3Identities('2021'), ...table4Identities()].some(
    ({ left, right }) => {
      const sides = [new Set(left), new Set(right)] as const;
      return (meet(a, sides[0]) && meet(b, sides[1])) || (meet(a, sides[1]) && meet(b, sides[0]));
    },
  );
}

/**
 * True where two metrics go together because of how they are counted: two counts of which one is part of the other, two rates of one
 * whole, a rate and what it counts. A rate against its own denominator is not: whether larger units decide otherwise can be asked.
 */
export function isLinked(a: Column, b: Column): boolean {
  if (a.metric === b.metric && a.applicant === b.applicant) return true;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (meet(one.above, other.above)) return true;
  const areCounts = one.below.size === 0 && other.below.size === 0;
  return areCounts ? isPartOfWhole(one.above, other.above) : meet(one.below, other.below);
}

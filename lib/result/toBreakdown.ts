import { say } from '../language/say';
import type { CellRow, ReportRow, UnitRow } from '../metrics/rows';
import type { OutcomesQuery } from '../query/outcomesQuery';
import { BREAKDOWNS, type Breakdown, type BreakdownPart, FLOW } from './breakdowns';
import { compareNames } from './compareNames';
import type { Composition } from './composition';
import { indexCells, type Measure, type Measurer, measurer } from './measure';
import { type PeerGroup, peerGroupOf, splitPeers } from './peers';
import { candidatesOf } from './ranking';
import { isOneKind, type Traits, traitsOf } from './traits';

/** Bars that a chart shows of single units; the table has all. */
export const MOST_DRAWN = 20;

/** Parts of one unit's whole, in the order of the breakdown. */
export interface BrokenDown {
  readonly unit: UnitRow;
  readonly report: ReportRow;
  readonly whole: Measure;
  readonly parts: readonly Measure[];
}

/** Parts added over all units that give every one of them: shares of anything else would mix different units. */
export interface PooledParts {
  readonly counts: readonly number[];
  readonly sum: number;
  /** Units contained. */
  readonly counted: number;
}

/** How the whole of each unit alike divides in one year, and that of all together. */
export interface BreakdownResult extends Traits {
  readonly query: OutcomesQuery & { readonly year: number };
  /** What the units shown have in common. */
  readonly peers: PeerGroup;
  /** Units with a report that were left out because they are unlike. */
  readonly unlike: number;
  readonly breakdown: Breakdown;
  /** Largest whole first; units without one last, by name. */
  readonly rows: readonly BrokenDown[];
  /** Null when no unit gives every part, and where units of several kinds are shown: what one holds of another would count twice. */
  readonly pooled: PooledParts | null;
  readonly flow: { readonly sources: PooledParts; readonly ends: PooledParts } | null;
  /** Units that a sum could contain. */
  readonly expected: number | null;
}

export interface BreakdownRows {
  readonly units: readonly UnitRow[];
  readonly reports: readonly ReportRow[];
  readonly cells: readonly CellRow[];
  readonly expected: number | null;
  /** Further reports of the year that were not loaded, being unlike; none unless said. */
  readonly leftOut?: number;
}

const countOf = (measure: Measure): number | null => (measure.kind === 'value' ? measure.value : null);

/** The values of measures, or null when any is missing. */
function allOf(measures: readonly Measure[]): readonly number[] | null {
  const values = measures.flatMap((measure) => (measure.kind === 'value' ? [measure.value] : []));
  return values.length === measures.length ? values : null;
}

/** Adds column by column. */
function pool(rows: readonly (readonly number[])[]): PooledParts | null {
  const [first] = rows;
  if (!first) return null;
  const counts = first.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? Number.NaN), 0));
  return { counts, sum: counts.reduce((sum, count) => sum + count, 0), counted: rows.length };
}

const byWhole = (a: BrokenDown, b: BrokenDown): number => {
  const [left, right] = [countOf(a.whole), countOf(b.whole)];
  if (left === null || right === null)
    return Number(left === null) - Number(right === null) || compareNames(a.unit.shortName, b.unit.shortName);
  return right - left || compareNames(a.unit.shortName, b.unit.shortName);
};

/** Rows in any order in, a breakdown of units alike out. */
export function toBreakdown(
  query: OutcomesQuery & { readonly year: number },
  { units, reports, cells, expected, leftOut = 0 }: BreakdownRows,
): BreakdownResult {
  const breakdown: Breakdown = BREAKDOWNS[query.view];
  const indexed = indexCells(cells);
  const measured = ({ metric, applicant }: BreakdownPart): Measurer =>
    measurer(metric, applicant, query.year, indexed);

  const candidates = candidatesOf({ units, reports });
  const peers = peerGroupOf(candidates, query, []);
  const { peers: alike, others } = splitPeers(candidates, peers);
  const traits = traitsOf(alike);
  const canPool = isOneKind(traits);
  const [whole, parts] = [measured(breakdown.whole), breakdown.parts.map(measured)];
  const rows = alike
    .map(
      ({ unit, report }): BrokenDown => ({
        unit,
        report,
        whole: whole(unit.id, report),
        parts: parts.map((part) => part(unit.id, report)),
      }),
    )
    .toSorted(byWhole);

  // Both sides of the flow over the same units, or they could not be held against each other.
  const hasFlow = canPool && query.view === 'results';
  const [from, to] = [FLOW.sources.map(measured), FLOW.ends.map(measured)];
  const flowing = (hasFlow ? alike : []).flatMap(({ unit, report }) => {
    const all = (some: readonly Measurer[]) => allOf(some.map((one) => one(unit.id, report)));
    const [sources, ends] = [all(from), all(to)];
    return sources && ends ? [{ sources, ends }] : [];
  });
  const [sources, ends] = [pool(flowing.map((one) => one.sources)), pool(flowing.map((one) => one.ends))];
  return {
    query,
    peers,
    unlike: others.length + leftOut,
    breakdown,
    rows,
    pooled: canPool ? pool(rows.map(({ parts }) => allOf(parts)).filter((values) => values !== null)) : null,
    flow: sources && ends && { sources, ends },
    expected,
    ...traits,
  };
}

/** Bars of a chart: all units together, then the largest wholes. */
export function toBars({ breakdown, rows, pooled }: BreakdownResult, most: number): Composition {
  const value = (count: number): Measure => ({
    kind: 'value',
    value: count,
    numerator: count,
    denominator: null,
  });
  const together =
    pooled && pooled.counted > 1
      ? [
          {
            label: say({ zh: `合计（${pooled.counted} 家）`, en: `All (${pooled.counted})` }),
            parts: pooled.counts.map(value),
            total: value(pooled.sum),
          },
        ]
      : [];
  const single = rows
    .filter(({ whole }) => countOf(whole) !== null)
    .slice(0, most)
    .map(({ unit, report, parts, whole }) => ({
      label: unit.shortName,
      of: { unitId: unit.id, year: report.year },
      parts,
      total: whole,
    }));
  return {
    labels: breakdown.parts.map(({ label, short }) => (short ? say(short) : label)),
    totalLabel: breakdown.whole.label,
    bars: [...together, ...single],
  };
}

import type { Candidate } from './peers';

/** The levels, types and scopes among some units with a report, each named once. */
export interface Traits {
  readonly levels: readonly string[];
  readonly types: readonly string[];
  readonly scopes: readonly string[];
}

export function traitsOf(rows: readonly Candidate[]): Traits {
  return {
    levels: [...new Set(rows.map(({ unit }) => unit.level))],
    types: [...new Set(rows.map(({ unit }) => unit.type))],
    scopes: [...new Set(rows.map(({ report }) => report.scope))],
  };
}

/**
 * True where all are of one level, type and scope: only then may their figures be added up. A city contains its counties, and the report of a
 * government on its territory contains those of its departments, which have its level.
 */
export const isOneKind = ({ levels, types, scopes }: Traits): boolean =>
  [levels, types, scopes].every((values) => values.length <= 1);

import { findRule } from '../checks/rules/rules';
import type { Rule } from '../checks/rules/types';
import type { CoverageCell } from '../coverage/types';
import type { Db } from '../db/client';
import { findUnits } from '../db/findUnits';
import type { UnitRow } from '../metrics/rows';
import { coverageQuery } from '../query/coverageQuery';
import type { WorklistQuery } from '../query/worklistQuery';
import { loadCoverage } from './loadCoverage';

/** The rule that speaks of reports that are not there; no report can be held against it. */
export const MISSING_RULE = ruleOf('PUB-06');

function ruleOf(id: string): Rule {
  const rule = findRule(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
}

/** A unit that should have reported on a year, and of which no report was found after its deadline. */
export interface MissingReport {
  readonly unit: UnitRow;
  readonly year: number;
  /** ISO date; null where no deadline is known. */
  readonly dueOn: string | null;
  readonly listing: CoverageCell['listing'];
}

/** True where a work list, as it is narrowed, speaks of missing reports. */
const asksForMissing = ({ rule, severity }: Pick<WorklistQuery, 'rule' | 'severity'>): boolean =>
  (rule === undefined || rule === MISSING_RULE.id) &&
  (severity === undefined || severity === MISSING_RULE.severity);

/** The reports on the year of a work list that its place lacks, as of a day (ISO), in the order of the tree; none where the list is narrowed to something else. */
export async function loadMissingReports(
  db: Db,
  { year, ...asked }: Omit<WorklistQuery, 'year'> & { readonly year: number },
  today: string,
): Promise<readonly MissingReport[]> {
  if (!asksForMissing(asked)) return [];
  const { parent, level, type } = asked;
  const query = { ...coverageQuery.parse({ state: 'not_found' }), parent, level, from: year, to: year };
  const { coverage } = await loadCoverage(db, query, today);
  const rows = coverage.rows.filter(({ unit }) => type === undefined || unit.type === type);
  const units = new Map(
    (
      await findUnits(
        db,
        rows.map(({ unit }) => unit.id),
      )
    ).map((unit) => [unit.id, unit]),
  );
  return rows.flatMap(({ unit: { id }, cells: [cell] }) => {
    const unit = units.get(id);
    return unit && cell ? [{ unit, year, dueOn: cell.dueOn, listing: cell.listing }] : [];
  });
}

import { findRule } from '../checks/rules/rules';
import type { Rule } from '../checks/rules/types';
import { isExpected } from '../coverage/listingOf';
import type { CoverageCell } from '../coverage/types';
import type { Db } from '../db/client';
import { findUnits } from '../db/findUnits';
import type { UnitRow } from '../metrics/rows';
import { coverageQuery, coverageSearch } from '../query/coverageQuery';
import { importsSearch } from '../query/importsQuery';
import type { UnitWorklistQuery, WorklistQuery } from '../query/worklistQuery';
import { loadCoverage } from './loadCoverage';

/** The rule that speaks of reports that are not there; no report can be held against it. */
export const MISSING_RULE = ruleOf('PUB-06');

function ruleOf(id: string): Rule {
  const rule = findRule(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
}

/** A unit that should have reported on a year, and of which no report was found after its deadline, or only one that was refused. */
export interface MissingReport extends Pick<CoverageCell, 'year' | 'dueOn' | 'listing' | 'refusal'> {
  readonly unit: UnitRow;
  /** The page that tells of it: coverage, or the import that refused it. */
  readonly address: string;
}

/** True where a work list, as it is narrowed, speaks of missing reports. */
const asksForMissing = ({ rule, severity }: Pick<WorklistQuery, 'rule' | 'severity'>): boolean =>
  (rule === undefined || rule === MISSING_RULE.id) &&
  (severity === undefined || severity === MISSING_RULE.severity);

const isMissing = ({ state, listing }: CoverageCell): boolean =>
  state === 'not_found' || (state === 'refused' && isExpected(listing));

function toMissing(unit: UnitRow, { year, dueOn, listing, refusal }: CoverageCell): MissingReport {
  const address = refusal
    ? `/imports?${importsSearch({ run: refusal.run, outcome: 'refused' })}`
    : `/coverage?${coverageSearch({ parent: unit.id, from: year, to: year })}`;
  return { unit, year, dueOn, listing, ...(refusal && { refusal }), address };
}

/** The reports on the year of a work list that its place lacks, as of a day (ISO), in the order of the tree; none where the list is narrowed to something else. */
export async function loadMissingReports(
  db: Db,
  { year, ...asked }: Omit<WorklistQuery, 'year'> & { readonly year: number },
  today: string,
): Promise<readonly MissingReport[]> {
  if (!asksForMissing(asked)) return [];
  const { parent, level, type } = asked;
  const { coverage } = await loadCoverage(
    db,
    { ...coverageQuery.parse({}), parent, level, from: year, to: year },
    today,
  );
  const rows = coverage.rows.filter(
    ({ unit, cells }) => (type === undefined || unit.type === type) && cells.some(isMissing),
  );
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
    return unit && cell ? [toMissing(unit, cell)] : [];
  });
}

/** The years on which a unit lacks its report, as of a day (ISO), oldest first: of all years that coverage tells of, whatever year the work list is narrowed to. */
export async function loadMissingYears(
  db: Db,
  unit: UnitRow,
  asked: Pick<UnitWorklistQuery, 'rule' | 'severity'>,
  today: string,
): Promise<readonly MissingReport[]> {
  if (!asksForMissing(asked)) return [];
  const { coverage } = await loadCoverage(db, { ...coverageQuery.parse({}), parent: unit.id }, today);
  const own = coverage.rows.find(({ unit: { id } }) => id === unit.id);
  return (own?.cells ?? []).filter(isMissing).map((cell) => toMissing(unit, cell));
}

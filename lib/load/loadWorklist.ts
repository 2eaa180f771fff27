import { groupBy } from '../coverage/groupBy';
import type { Db } from '../db/client';
import { findYears } from '../db/findLoaded';
import { findParents, findUnits } from '../db/findUnits';
import { countFindings } from '../db/quality/countFindings';
import { findFindings } from '../db/quality/findFindings';
import { findWorkUnits } from '../db/quality/findWorkUnits';
import type { UnitRow } from '../metrics/rows';
import { NOT_TO_MEND } from '../quality/notToMend';
import { pageOfWork } from '../quality/pageOfWork';
import type { WorkItem } from '../quality/toWorkItems';
import type { UnitWorklistQuery, WorklistQuery } from '../query/worklistQuery';
import { loadExpectedOfPlace } from './loadExpected';
import { loadPlace } from './loadPlace';
import { loadWorkItems } from './loadWorkItems';
import { usualYear } from './usualYear';

/** Findings on one page of a work list. */
export const WORKLIST_PAGE = 200;

/** Findings on a page, and the number of that page: of all for a file, of the first where there is none such. */
function pageAsked(findings: number, page: number, whole: boolean) {
  const size = whole ? Math.max(1, findings) : WORKLIST_PAGE;
  const pages = Math.max(1, Math.ceil(findings / size));
  return { size, pages, page: whole || page > pages ? 1 : page };
}

/** What stands in a list of what to mend: every rule that is asked for by name, else those that tell of a fault. */
const withoutOf = (rule: string | undefined): readonly string[] => (rule === undefined ? NOT_TO_MEND : []);

/** What one unit has to look at, or a page of it. */
export interface UnitWork {
  readonly unit: UnitRow;
  readonly items: readonly WorkItem[];
  /** Number of the first item among the unit's findings, from 1. */
  readonly first: number;
  /** The unit's findings over all pages. */
  readonly total: number;
}

/** A unit's own work list; `years` are those it has reports on, `errors` those of all its pages. */
export interface UnitWorklist extends UnitWork {
  readonly years: readonly number[];
  readonly errors: number;
  readonly page: number;
  readonly pages: number;
}

/** Answers /units/[id]/worklist; null when there is no such unit. `whole`: all findings, as a file has them. */
export async function loadUnitWorklist(
  db: Db,
  id: string,
  { year, severity, rule, page: asked }: UnitWorklistQuery,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<UnitWorklist | null> {
  const [unit] = await findUnits(db, [id]);
  if (!unit) return null;
  const [reports, findings] = await Promise.all([
    db.report.findMany({
      where: { unitId: id, isCurrent: true },
      select: { year: true },
      orderBy: { year: 'asc' },
    }),
    findFindings(db, { units: [id], year: year ?? null, severity, rule, without: withoutOf(rule) }),
  ]);
  const { size, page, pages } = pageAsked(findings.length, asked, whole);
  return {
    unit,
    items: await loadWorkItems(db, findings.slice((page - 1) * size, page * size)),
    first: (page - 1) * size + 1,
    total: findings.length,
    errors: findings.filter((finding) => finding.severity === 'error').length,
    years: reports.map((report) => report.year),
    page,
    pages,
  };
}

/** The work lists of a place on one year, unit by unit. */
export interface Worklist {
  readonly query: WorklistQuery & { readonly year: number };
  readonly years: readonly number[];
  readonly parent: UnitRow | null;
  readonly parents: readonly UnitRow[];
  readonly work: readonly UnitWork[];
  /** Units with something to look at, and findings, over all pages. */
  readonly units: number;
  readonly findings: number;
  /** Reports that were held against the rules, of how many that should be there. */
  readonly evaluated: number;
  readonly expected: number | null;
  readonly page: number;
  readonly pages: number;
}

/** Answers /quality/worklist; null when nothing at all is loaded. `whole`: all findings, as a file has them. */
export async function loadWorklist(
  db: Db,
  query: WorklistQuery,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<Worklist | null> {
  const years = await findYears(db);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;
  const { place, parent } = await loadPlace(db, query);
  const filter = { year, severity: query.severity, rule: query.rule, without: withoutOf(query.rule) };
  const [found, parents, { evaluated }, expected] = await Promise.all([
    findWorkUnits(db, place, filter),
    findParents(db, year),
    countFindings(db, place, year),
    loadExpectedOfPlace(db, query, year),
  ]);
  const findings = found.reduce((sum, unit) => sum + unit.findings, 0);
  const { size, page, pages } = pageAsked(findings, query.page, whole);
  const shares = pageOfWork(found, page, size);
  const ids = shares.map(({ id }) => id);
  const [units, ofUnits] = await Promise.all([
    findUnits(db, ids),
    findFindings(db, { ...filter, units: ids }).then((all) => groupBy(all, ({ unitId }) => unitId)),
  ]);
  const told = shares.flatMap(({ id, first, count }) =>
    (ofUnits.get(id) ?? []).slice(first - 1, first - 1 + count),
  );
  const items = groupBy(await loadWorkItems(db, told), ({ unitId }) => unitId);
  const named = new Map(units.map((unit) => [unit.id, unit]));
  return {
    query: { ...query, year },
    years: years.map((loaded) => loaded.year),
    parent,
    parents,
    work: shares.flatMap(({ id, first, total }) => {
      const unit = named.get(id);
      return unit ? [{ unit, items: items.get(id) ?? [], first, total }] : [];
    }),
    units: found.length,
    findings,
    evaluated,
    expected,
    page,
    pages,
  };
}

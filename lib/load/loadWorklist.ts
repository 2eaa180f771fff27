import { groupBy } from '../coverage/groupBy';
import type { Db } from '../db/client';
import { findYears } from '../db/findLoaded';
import { findParents, findUnits } from '../db/findUnits';
import { findWorkUnits } from '../db/quality/findWorkUnits';
import type { UnitRow } from '../metrics/rows';
import type { WorkItem } from '../quality/toWorkItems';
import type { UnitWorklistQuery, WorklistQuery } from '../query/worklistQuery';
import { loadPlace } from './loadPlace';
import { usualYear } from './loadRanking';
import { loadWorkItems } from './loadWorkItems';

/** Units on one page of the work list of a place. */
export const WORKLIST_PAGE = 20;

/** What one unit has to look at. */
export interface UnitWork {
  readonly unit: UnitRow;
  readonly items: readonly WorkItem[];
}

/** A unit's own work list; `years` are those it has reports on. */
export interface UnitWorklist extends UnitWork {
  readonly years: readonly number[];
}

/** Answers /units/[id]/worklist; null when there is no such unit. */
export async function loadUnitWorklist(
  db: Db,
  id: string,
  { year, severity, rule }: UnitWorklistQuery,
): Promise<UnitWorklist | null> {
  const [unit] = await findUnits(db, [id]);
  if (!unit) return null;
  const [reports, items] = await Promise.all([
    db.report.findMany({
      where: { unitId: id, isCurrent: true },
      select: { year: true },
      orderBy: { year: 'asc' },
    }),
    loadWorkItems(db, { units: [id], year: year ?? null, severity, rule }),
  ]);
  return { unit, items, years: reports.map((report) => report.year) };
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
  readonly page: number;
  readonly pages: number;
}

/** Answers /quality/worklist; null when nothing at all is loaded. `whole`: all units, as a file has them. */
export async function loadWorklist(
  db: Db,
  query: WorklistQuery,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<Worklist | null> {
  const years = await findYears(db);
  const year = query.year ?? usualYear(years);
  if (year === null) return null;
  const { place, parent } = await loadPlace(db, query);
  const { severity, rule } = query;
  const find = (page: number) =>
    findWorkUnits(db, place, {
      year,
      severity,
      rule,
      offset: whole ? 0 : (page - 1) * WORKLIST_PAGE,
      limit: whole ? null : WORKLIST_PAGE,
    });
  const [asked, parents] = await Promise.all([find(query.page), findParents(db, year)]);
  const isBeyond = asked.ids.length === 0 && query.page > 1;
  const found = isBeyond ? await find(1) : asked;
  const [units, items] = await Promise.all([
    findUnits(db, found.ids),
    loadWorkItems(db, { units: found.ids, year, severity, rule }),
  ]);
  const named = new Map(units.map((unit) => [unit.id, unit]));
  const byUnit = groupBy(items, ({ unitId }) => unitId);
  return {
    query: { ...query, year },
    years: years.map((loaded) => loaded.year),
    parent,
    parents,
    work: found.ids.flatMap((id) => {
      const unit = named.get(id);
      return unit ? [{ unit, items: byUnit.get(id) ?? [] }] : [];
    }),
    units: found.units,
    findings: found.findings,
    page: isBeyond ? 1 : query.page,
    pages: Math.max(1, Math.ceil(found.units / WORKLIST_PAGE)),
  };
}

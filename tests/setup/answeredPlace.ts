import process from 'node:process';
import { type FreshDatabase, freshDatabase } from './freshDatabase';

/** A database whose reports questions are asked of, and what they can be asked of. */
export interface AnsweredPlace {
  readonly fresh: FreshDatabase;
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly parents: readonly string[];
}

async function placeOf(fresh: FreshDatabase): Promise<AnsweredPlace> {
  const reports = await fresh.db.report.findMany({
    where: { isCurrent: true },
    select: { unitId: true, year: true },
  });
  const units = [...new Set(reports.map(({ unitId }) => unitId))].toSorted();
  const rows = await fresh.db.unit.findMany({ where: { id: { in: units } }, select: { parentId: true } });
  return {
    fresh,
    units,
    years: [...new Set(reports.map(({ year }) => year))].toSorted(),
    parents: [...new Set(rows.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))].toSorted(),
  };
}

/** Fills a database of its own, which the routes of the application then read, with no limit of requests. */
export async function answeredPlace(
  fill: (fresh: FreshDatabase) => Promise<unknown>,
): Promise<AnsweredPlace> {
  const fresh = await freshDatabase();
  await fill(fresh);
  const place = await placeOf(fresh);
  process.env.DATABASE_URL = fresh.url;
  process.env.API_RATE_LIMIT = '0';
  delete (globalThis as typeof globalThis & { atlasDb?: unknown }).atlasDb;
  return place;
}

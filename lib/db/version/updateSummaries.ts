import type { RawClient, StoredRevision } from './advanceVersion';
import { filedByUnit } from './filedByUnit';

/**
 * Brings what the units whose reports were stored have filed up to date, and how many report on each year. Part of `advanceVersion`, under its
 * lock: nobody else writes these tables. Only a first report of a unit and year changes the latter.
 */
export async function updateSummaries(tx: RawClient, stored: readonly StoredRevision[]): Promise<void> {
  const years = stored.flatMap(({ outcome, year }) => (outcome === 'created' ? [year] : []));
  if (years.length > 0)
    await tx.$executeRaw`
      INSERT INTO reported_year (year, reports)
      SELECT year, count(*) FROM unnest(${years}::smallint[]) AS created (year) GROUP BY year
      ON CONFLICT (year) DO UPDATE SET reports = reported_year.reports + excluded.reports`;
  const units = [...new Set(stored.map(({ unitId }) => unitId))];
  await tx.$executeRawUnsafe(
    `INSERT INTO reported_unit (unit_id, reports, years, statuses, published)
     ${filedByUnit('unit_id = ANY($1::text[])')}
    ON CONFLICT (unit_id) DO UPDATE
       SET reports = excluded.reports, years = excluded.years, statuses = excluded.statuses, published = excluded.published
     WHERE (reported_unit.years, reported_unit.statuses, reported_unit.published)
           IS DISTINCT FROM (excluded.years, excluded.statuses, excluded.published)`,
    units,
  );
}

import type { RawClient, StoredRevision } from './advanceVersion';

/**
 * Brings the years of the units whose reports were stored up to date, and how many report on each year. Part of `advanceVersion`, under its
 * lock: nobody else writes these tables. Only a first report of a unit and year changes either.
 */
export async function updateSummaries(tx: RawClient, stored: readonly StoredRevision[]): Promise<void> {
  const created = stored.filter(({ outcome }) => outcome === 'created');
  if (created.length === 0) return;
  const units = created.map(({ unitId }) => unitId);
  const years = created.map(({ year }) => year);
  await tx.$executeRaw`
    INSERT INTO reported_year (year, reports)
    SELECT year, count(*) FROM unnest(${years}::smallint[]) AS created (year) GROUP BY year
    ON CONFLICT (year) DO UPDATE SET reports = reported_year.reports + excluded.reports`;
  await tx.$executeRaw`
    INSERT INTO reported_unit (unit_id, reports, years)
    SELECT unit_id, count(*), array_agg(year ORDER BY year)
      FROM report WHERE is_current AND unit_id = ANY(${units}::text[]) GROUP BY unit_id
    ON CONFLICT (unit_id) DO UPDATE SET reports = excluded.reports, years = excluded.years`;
}

/**
 * What each unit filed, year by year, as `reported_unit` keeps it, in SQL. The status is that of the current revision, the day the first on
 * which any revision was published, in ISO, null where none says. `chosen`: a condition on `report`.
 */
export const filedByUnit = (chosen = 'true'): string => `
  SELECT unit_id, count(*)::smallint AS reports, array_agg(year ORDER BY year) AS years,
         array_agg(status ORDER BY year) AS statuses, array_agg(published ORDER BY year) AS published
    FROM (
      SELECT unit_id, year, max(status) FILTER (WHERE is_current) AS status, to_char(min(published_on), 'YYYY-MM-DD') AS published
        FROM report WHERE ${chosen} GROUP BY unit_id, year
    ) AS filed
   WHERE status IS NOT NULL GROUP BY unit_id`;

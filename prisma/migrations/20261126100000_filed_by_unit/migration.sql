-- What each unit filed, year by year, for coverage to read without looking at reports: the status of the current revision, and the first day
-- on which any revision was published, in ISO, null where none says. Kept by advanceVersion (lib/db/version/filedByUnit.ts).
TRUNCATE reported_unit;
ALTER TABLE reported_unit ADD COLUMN statuses text[] NOT NULL, ADD COLUMN published text[] NOT NULL;
ALTER TABLE reported_unit ADD CHECK (cardinality(statuses) = reports AND cardinality(published) = reports);
INSERT INTO reported_unit (unit_id, reports, years, statuses, published)
SELECT unit_id, count(*), array_agg(year ORDER BY year), array_agg(status ORDER BY year), array_agg(published ORDER BY year)
  FROM (
    SELECT unit_id, year, max(status) FILTER (WHERE is_current) AS status, to_char(min(published_on), 'YYYY-MM-DD') AS published
      FROM report GROUP BY unit_id, year
  ) AS filed
 WHERE status IS NOT NULL GROUP BY unit_id;

-- The grades of all reports, counted from the index.
CREATE INDEX report_grade_idx ON report (year, grade, unit_id) WHERE is_current;
-- Units that are no longer there are listed after all others.
CREATE INDEX unit_ended_idx ON unit (id) WHERE valid_to IS NOT NULL;

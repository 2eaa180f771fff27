-- What each unit filed, year by year, for coverage to read without looking at reports: the status of the current revision, and the first day
-- on which any revision was published, in ISO, null where none says. Kept by advanceVersion (lib/db/version/filedByUnit.ts).
ALTER TABLE reported_unit ADD COLUMN statuses text[] NOT NULL DEFAULT '{}', ADD COLUMN published text[] NOT NULL DEFAULT '{}';
UPDATE reported_unit SET statuses = filed.statuses, published = filed.published
  FROM (
    SELECT unit_id, array_agg(status ORDER BY year) AS statuses, array_agg(published ORDER BY year) AS published
      FROM (
        SELECT unit_id, year, max(status) FILTER (WHERE is_current) AS status, to_char(min(published_on), 'YYYY-MM-DD') AS published
          FROM report GROUP BY unit_id, year
      ) AS by_year
     WHERE status IS NOT NULL GROUP BY unit_id
  ) AS filed
 WHERE filed.unit_id = reported_unit.unit_id;
ALTER TABLE reported_unit
  ALTER COLUMN statuses DROP DEFAULT, ALTER COLUMN published DROP DEFAULT,
  ADD CHECK (cardinality(statuses) = reports AND cardinality(published) = reports);

-- The grades of all reports, counted from the index.
CREATE INDEX report_grade_idx ON report (year, grade, unit_id) WHERE is_current;
-- Units that are no longer there are listed after all others.
CREATE INDEX unit_ended_idx ON unit (id) WHERE valid_to IS NOT NULL;

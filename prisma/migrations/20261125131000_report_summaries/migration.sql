-- What nearly every page asks of all reports, kept by advanceVersion (lib/db/version) so that no page counts them: how many units
-- report on each year, and the years of each unit. Current reports only.
CREATE TABLE reported_year (
  year    smallint PRIMARY KEY,
  reports integer NOT NULL CHECK (reports > 0)
);
CREATE TABLE reported_unit (
  unit_id text PRIMARY KEY REFERENCES unit (id) ON DELETE CASCADE,
  reports smallint NOT NULL CHECK (reports > 0),
  -- In ascending order.
  years   smallint[] NOT NULL CHECK (cardinality(years) = reports)
);
CREATE INDEX reported_unit_reports_idx ON reported_unit (reports DESC, unit_id);

INSERT INTO reported_year (year, reports) SELECT year, count(*) FROM report WHERE is_current GROUP BY year;
INSERT INTO reported_unit (unit_id, reports, years)
SELECT unit_id, count(*), array_agg(year ORDER BY year) FROM report WHERE is_current GROUP BY unit_id;

-- The newest reports, and the day of the newest import.
CREATE INDEX report_newest_idx ON report (year DESC, published_on DESC NULLS LAST, unit_id) WHERE is_current;
CREATE INDEX report_imported_at_idx ON report (imported_at);
-- What does not add up in a report is counted for each row of a ranking.
CREATE INDEX finding_error_idx ON finding (unit_id, year, revision) WHERE severity = 'error' AND rule NOT LIKE 'STR%';

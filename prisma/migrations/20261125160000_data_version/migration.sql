-- The version of the data set: one row a transaction that changed what pages show (docs/decisions/026-one-version-a-commit.md).
CREATE TABLE data_version (
  number     integer PRIMARY KEY CHECK (number >= 1),
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- begin: what was there when versions began to be counted.
  kind       text NOT NULL CHECK (kind IN ('begin', 'import', 'evaluation', 'roster', 'units')),
  run_id     integer REFERENCES import_run (id) ON DELETE SET NULL,
  -- What this version did.
  added      integer NOT NULL CHECK (added >= 0),
  revised    integer NOT NULL CHECK (revised >= 0),
  older      integer NOT NULL CHECK (older >= 0),
  -- What it holds: current reports and their printed numbers.
  reports    integer NOT NULL CHECK (reports >= 0),
  figures    bigint  NOT NULL CHECK (figures >= 0)
);
CREATE INDEX data_version_run_id_idx ON data_version (run_id);

-- A revision is shown from the version that stored it until the one that superseded it. 0: before versions were counted.
-- One that never was current is superseded by the version that stored it.
ALTER TABLE report ADD COLUMN stored_version integer NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN superseded_version integer;
UPDATE report SET superseded_version = 0 WHERE NOT is_current;
CREATE INDEX report_stored_version_idx ON report (stored_version);
CREATE INDEX report_superseded_version_idx ON report (superseded_version) WHERE superseded_version IS NOT NULL;

INSERT INTO data_version (number, kind, added, revised, older, reports, figures)
SELECT 1, 'begin', 0, 0, 0, count(*), CASE WHEN count(*) = 0 THEN 0 ELSE sum(numbers) END FROM report WHERE is_current;

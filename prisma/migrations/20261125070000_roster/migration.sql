-- Who is expected to report beyond the law, and earlier deadlines (docs/coverage.md). Both tables are replaced as a
-- whole by `npm run roster`.
CREATE TABLE roster (
  unit_id    text NOT NULL REFERENCES unit (id),
  first_year smallint NOT NULL CHECK (first_year BETWEEN 2008 AND 2100),
  last_year  smallint CHECK (last_year <= 2100),
  kind       text CHECK (kind IN ('government', 'department', 'local', 'exempt')),
  deadline   char(5) CHECK (deadline ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  PRIMARY KEY (unit_id, first_year),
  CHECK (first_year <= last_year)
);

CREATE TABLE local_deadline (
  parent_id  text NOT NULL REFERENCES unit (id),
  kind       text NOT NULL CHECK (kind IN ('government', 'department', 'local')),
  first_year smallint NOT NULL CHECK (first_year BETWEEN 2008 AND 2100),
  last_year  smallint CHECK (last_year <= 2100),
  deadline   char(5) NOT NULL CHECK (deadline ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  PRIMARY KEY (parent_id, kind, first_year),
  CHECK (first_year <= last_year)
);

-- The reports that an import was given and refused, of a unit and year that are known.
CREATE INDEX import_file_refused_idx ON import_file (unit_id, year) WHERE outcome = 'refused' AND unit_id IS NOT NULL;

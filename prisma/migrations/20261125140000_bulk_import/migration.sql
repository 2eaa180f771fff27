-- Runs of the import that can be taken up again, and files that need not be read again (docs/importing.md).

ALTER TABLE import_run
  -- Over all that the command asks for: the same command takes an unfinished run up again.
  ADD COLUMN command        char(64),
  ADD COLUMN paths          text[] NOT NULL DEFAULT '{}',
  ADD COLUMN reader_version char(64),
  ADD COLUMN files_total    integer,
  ADD COLUMN files_done     integer NOT NULL DEFAULT 0,
  ADD COLUMN resumed        integer NOT NULL DEFAULT 0,
  ADD COLUMN active_at      timestamptz;
CREATE INDEX import_run_unfinished_idx ON import_run (command) WHERE finished_at IS NULL;

-- What must be answered before the report can be stored: the unit as printed, the address, the units that may be meant.
ALTER TABLE import_file ADD COLUMN question jsonb CHECK (jsonb_typeof(question) = 'object');
CREATE INDEX import_file_path_idx ON import_file (run_id, path);

-- What the reader made of a file. known_as: its name, at which the reader looks, and what a manifest says of it. version: of
-- the reader and of the units, by which it was read. reports: unitId, year, revision, partial and reason of each.
CREATE TABLE read_file (
  sha256   char(64) NOT NULL,
  known_as text NOT NULL,
  version  char(64) NOT NULL,
  reports  jsonb NOT NULL CHECK (jsonb_typeof(reports) = 'array'),
  PRIMARY KEY (sha256, known_as)
);

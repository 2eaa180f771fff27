-- Who reports, where it is told, and what became of units over the years (docs/decisions/013-units-of-their-year.md).

CREATE TABLE unit_successor (
  predecessor_id text NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  successor_id   text NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  kind           text NOT NULL CHECK (kind IN ('rename', 'convert', 'split', 'merge', 'abolish', 'recode')),
  year           smallint NOT NULL CHECK (year BETWEEN 2008 AND 2100),
  changed_on     date,
  source         text NOT NULL,
  PRIMARY KEY (predecessor_id, successor_id),
  CHECK (predecessor_id <> successor_id),
  CHECK (extract(year FROM changed_on) = year)
);
CREATE INDEX unit_successor_successor_id_idx ON unit_successor (successor_id);

CREATE TABLE unit_host (
  unit_id text NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  host    text NOT NULL CHECK (host ~ '^[a-z0-9.-]+$'),
  PRIMARY KEY (unit_id, host)
);

ALTER TABLE report ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(evidence) = 'array');

-- A report of which nobody can say without asking whose or of which year it is.
ALTER TABLE import_file DROP CONSTRAINT import_file_outcome_check;
ALTER TABLE import_file ADD CONSTRAINT import_file_outcome_check
  CHECK (outcome IN ('created', 'revised', 'older', 'unchanged', 'question', 'refused'));

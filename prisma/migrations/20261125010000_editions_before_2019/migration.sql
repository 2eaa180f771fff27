-- Reports on 2008 to 2018: which statistics table they have, and the figures of local ones as printed.

ALTER TABLE report ADD COLUMN edition_statistics text CHECK (edition_statistics IN ('2014', 'local'));

CREATE TABLE local_figure (
  unit_id      text NOT NULL,
  year         smallint NOT NULL,
  revision     smallint NOT NULL,
  ordinal      smallint NOT NULL,
  label_path   text[] NOT NULL CHECK (cardinality(label_path) > 0),
  unit         text,
  code         text,
  column_label text NOT NULL,
  column_kind  text NOT NULL CHECK (column_kind IN ('total', 'form', 'year', 'period', 'cumulative', 'part')),
  value        numeric(20, 6),
  state        cell_state NOT NULL,
  raw          text NOT NULL,
  place        text NOT NULL,
  PRIMARY KEY (unit_id, year, revision, ordinal),
  FOREIGN KEY (unit_id, year, revision) REFERENCES report (unit_id, year, revision) ON DELETE CASCADE,
  CHECK ((state = 'number') = (value IS NOT NULL))
);

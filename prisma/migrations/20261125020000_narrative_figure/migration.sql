-- Figures that sentences of a report state outside its tables, each with its sentence as evidence.
CREATE TABLE narrative_figure (
  unit_id     text NOT NULL,
  year        smallint NOT NULL,
  revision    smallint NOT NULL,
  ordinal     smallint NOT NULL,
  topic       text NOT NULL,
  of_topic    text,
  value       numeric(20, 6) NOT NULL CHECK (value >= 0),
  unit        text,
  raw         text NOT NULL,
  sentence    text NOT NULL CHECK (char_length(sentence) <= 300),
  raw_offset  smallint NOT NULL CHECK (raw_offset >= 0),
  place       text NOT NULL,
  scope_words text,
  PRIMARY KEY (unit_id, year, revision, ordinal),
  FOREIGN KEY (unit_id, year, revision) REFERENCES report (unit_id, year, revision) ON DELETE CASCADE
);
CREATE INDEX narrative_figure_topic_year_idx ON narrative_figure (topic, year);

-- A backup that took the place of newer data makes a version of its own, so that no number ever means two things (docs/decisions/035).
ALTER TABLE data_version DROP CONSTRAINT data_version_kind_check;
ALTER TABLE data_version ADD CONSTRAINT data_version_kind_check
  CHECK (kind IN ('begin', 'import', 'evaluation', 'roster', 'units', 'restore'));

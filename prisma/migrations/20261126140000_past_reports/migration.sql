-- Reports that another revision took the place of are few, and are found without looking at the others.
CREATE INDEX report_past_idx ON report (unit_id, year, revision) WHERE NOT is_current;

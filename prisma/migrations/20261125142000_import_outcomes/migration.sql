-- What became of the files of a run, by outcome: counted and listed page by page without a look at the others.
CREATE INDEX import_file_outcome_idx ON import_file (run_id, outcome, ordinal);

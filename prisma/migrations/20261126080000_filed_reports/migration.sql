-- Coverage asks who reported on which year: answered from the index, in its order, without the rows and without sorting.
CREATE INDEX report_filed_idx ON report (unit_id, year) INCLUDE (is_current, status, published_on);

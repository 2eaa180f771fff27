-- Marks a database whose content is invented (docs/synthetic.md): at most one row, and none in a real one.
CREATE TABLE synthetic_data (
  id         smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  seed       integer NOT NULL,
  units      integer NOT NULL CHECK (units > 0),
  first_year smallint NOT NULL,
  last_year  smallint NOT NULL,
  made_at    timestamptz NOT NULL DEFAULT now(),
  CHECK (first_year <= last_year)
);

-- The first schema. What Prisma's language cannot say stands here: CHECKs, the partial unique index, the
-- partitions and the covering index. Every unique key of the large tables contains unit_id, so that a
-- distributed Postgres can shard them by unit (docs/decisions/001-one-long-table.md).

CREATE TYPE cell_state AS ENUM ('number', 'blank', 'not_applicable', 'unreadable');
CREATE TYPE witness AS ENUM ('grid', 'order', 'sums');
CREATE TYPE applicant AS ENUM
  ('natural', 'org_business', 'org_research', 'org_charity', 'org_legal', 'org_other', 'total');

CREATE TABLE unit (
  id          text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9-]{1,64}$'),
  name        text NOT NULL CHECK (name <> ''),
  short_name  text NOT NULL CHECK (short_name <> ''),
  type        text NOT NULL CHECK (type IN (
                'central_dept', 'prov_gov', 'city_gov', 'county_gov', 'prov_dept', 'city_dept', 'county_dept',
                'prov_office', 'city_office', 'county_office', 'town', 'subdistrict', 'zone', 'authorised_org', 'xpcc')),
  level       text NOT NULL CHECK (level IN ('country', 'province', 'city', 'county', 'town')),
  region_code char(6) CHECK (region_code ~ '^[0-9]{6}$'),
  parent_id   text REFERENCES unit (id),
  valid_from  date,
  valid_to    date,
  CHECK (valid_from <= valid_to),
  CHECK (parent_id <> id)
);
CREATE INDEX unit_parent_id_idx ON unit (parent_id);

CREATE TABLE unit_alias (
  unit_id text NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  alias   text NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (unit_id, alias)
);
CREATE INDEX unit_alias_alias_idx ON unit_alias (alias);

CREATE TABLE source_document (
  sha256      char(64) PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file_name   text NOT NULL,
  format      text NOT NULL,
  size        integer NOT NULL CHECK (size > 0),
  bytes       bytea NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
-- The bytes are compressed already.
ALTER TABLE source_document ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE report (
  unit_id        text NOT NULL REFERENCES unit (id),
  year           smallint NOT NULL CHECK (year BETWEEN 2008 AND 2100),
  revision       smallint NOT NULL CHECK (revision >= 1),
  is_current     boolean NOT NULL,
  scope          text NOT NULL CHECK (scope IN ('own_organ', 'government_and_departments', 'territory', 'unknown')),
  title          text,
  issuer         text,
  edition_table2 text CHECK (edition_table2 IN ('2019', '2021')),
  edition_table3 text CHECK (edition_table3 IN ('2019', '2021')),
  edition_table4 text CHECK (edition_table4 IN ('2019', '2021')),
  published_on   date,
  source_url     text CHECK (source_url ~* '^https?://'),
  citation       text,
  source_sha256  char(64) NOT NULL REFERENCES source_document (sha256),
  status         text NOT NULL CHECK (status IN ('read', 'partial')),
  content_hash   char(64) NOT NULL,
  -- Cells with a printed number, and cells that are settled (a number, blank or a dash): counted once, when stored.
  numbers        integer NOT NULL CHECK (numbers >= 0),
  settled        integer NOT NULL CHECK (settled >= numbers),
  imported_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (unit_id, year, revision)
);
-- Exactly one revision of a unit and year is current.
CREATE UNIQUE INDEX report_current_key ON report (unit_id, year) WHERE is_current;
CREATE INDEX report_year_idx ON report (year, unit_id) WHERE is_current;
CREATE INDEX report_source_sha256_idx ON report (source_sha256);

CREATE TABLE metric (
  id  smallint PRIMARY KEY,
  key text NOT NULL UNIQUE
);

CREATE TABLE observation (
  unit_id    text NOT NULL,
  year       smallint NOT NULL,
  metric_id  smallint NOT NULL REFERENCES metric (id),
  applicant  applicant NOT NULL,
  revision   smallint NOT NULL,
  is_current boolean NOT NULL,
  value      numeric(20, 6),
  state      cell_state NOT NULL,
  raw        text NOT NULL,
  place      text NOT NULL,
  witness    witness,
  PRIMARY KEY (unit_id, year, metric_id, applicant, revision),
  FOREIGN KEY (unit_id, year, revision) REFERENCES report (unit_id, year, revision) ON DELETE CASCADE,
  CHECK ((state = 'number') = (value IS NOT NULL)),
  CHECK ((state = 'unreadable') = (witness IS NULL))
) PARTITION BY RANGE (year);
CREATE TABLE observation_2008 PARTITION OF observation FOR VALUES FROM (2008) TO (2009);
CREATE TABLE observation_2009 PARTITION OF observation FOR VALUES FROM (2009) TO (2010);
CREATE TABLE observation_2010 PARTITION OF observation FOR VALUES FROM (2010) TO (2011);
CREATE TABLE observation_2011 PARTITION OF observation FOR VALUES FROM (2011) TO (2012);
CREATE TABLE observation_2012 PARTITION OF observation FOR VALUES FROM (2012) TO (2013);
CREATE TABLE observation_2013 PARTITION OF observation FOR VALUES FROM (2013) TO (2014);
CREATE TABLE observation_2014 PARTITION OF observation FOR VALUES FROM (2014) TO (2015);
CREATE TABLE observation_2015 PARTITION OF observation FOR VALUES FROM (2015) TO (2016);
CREATE TABLE observation_2016 PARTITION OF observation FOR VALUES FROM (2016) TO (2017);
CREATE TABLE observation_2017 PARTITION OF observation FOR VALUES FROM (2017) TO (2018);
CREATE TABLE observation_2018 PARTITION OF observation FOR VALUES FROM (2018) TO (2019);
CREATE TABLE observation_2019 PARTITION OF observation FOR VALUES FROM (2019) TO (2020);
CREATE TABLE observation_2020 PARTITION OF observation FOR VALUES FROM (2020) TO (2021);
CREATE TABLE observation_2021 PARTITION OF observation FOR VALUES FROM (2021) TO (2022);
CREATE TABLE observation_2022 PARTITION OF observation FOR VALUES FROM (2022) TO (2023);
CREATE TABLE observation_2023 PARTITION OF observation FOR VALUES FROM (2023) TO (2024);
CREATE TABLE observation_2024 PARTITION OF observation FOR VALUES FROM (2024) TO (2025);
CREATE TABLE observation_2025 PARTITION OF observation FOR VALUES FROM (2025) TO (2026);
CREATE TABLE observation_2026 PARTITION OF observation FOR VALUES FROM (2026) TO (2027);
CREATE TABLE observation_2027 PARTITION OF observation FOR VALUES FROM (2027) TO (2028);
CREATE TABLE observation_2028 PARTITION OF observation FOR VALUES FROM (2028) TO (2029);
CREATE TABLE observation_2029 PARTITION OF observation FOR VALUES FROM (2029) TO (2030);
CREATE TABLE observation_2030 PARTITION OF observation FOR VALUES FROM (2030) TO (2031);
CREATE TABLE observation_2031 PARTITION OF observation FOR VALUES FROM (2031) TO (2032);
CREATE TABLE observation_2032 PARTITION OF observation FOR VALUES FROM (2032) TO (2033);
CREATE TABLE observation_2033 PARTITION OF observation FOR VALUES FROM (2033) TO (2034);
CREATE TABLE observation_2034 PARTITION OF observation FOR VALUES FROM (2034) TO (2035);
CREATE TABLE observation_2035 PARTITION OF observation FOR VALUES FROM (2035) TO (2036);
CREATE TABLE observation_other PARTITION OF observation DEFAULT;

-- One metric, one year, all units. A trend of one unit goes by the primary key.
CREATE INDEX observation_current_idx ON observation (metric_id, applicant, year, unit_id)
  INCLUDE (value, state) WHERE is_current;

CREATE TABLE finding (
  unit_id     text NOT NULL,
  year        smallint NOT NULL,
  revision    smallint NOT NULL,
  ordinal     smallint NOT NULL,
  rule        text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  place       text NOT NULL,
  left_value  text,
  right_value text,
  message     text NOT NULL,
  PRIMARY KEY (unit_id, year, revision, ordinal),
  FOREIGN KEY (unit_id, year, revision) REFERENCES report (unit_id, year, revision) ON DELETE CASCADE
);
CREATE INDEX finding_rule_year_idx ON finding (rule, year);

CREATE TABLE import_run (
  id          integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);

CREATE TABLE import_file (
  run_id  integer NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  path    text NOT NULL,
  sha256  char(64),
  outcome text NOT NULL CHECK (outcome IN ('created', 'revised', 'older', 'unchanged', 'refused')),
  partial boolean NOT NULL,
  reason  text,
  unit_id text,
  year    smallint,
  PRIMARY KEY (run_id, ordinal)
);

-- Which version of the base data (units, metrics) the tables hold, so that starting skips what is there already.
CREATE TABLE base_data (
  name   text PRIMARY KEY,
  sha256 char(64) NOT NULL
);

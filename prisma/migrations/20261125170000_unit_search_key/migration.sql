-- What units may be looked for by, with its readings in pinyin (lib/search). Filled by loadBaseData and whenever units
-- are registered. That of an older database is filled when it is opened.
CREATE TABLE unit_search_key (
  unit_id  text NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  text     text NOT NULL,
  name     text NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('name', 'alias', 'former', 'path')),
  pinyin   text NOT NULL,
  initials text NOT NULL,
  PRIMARY KEY (unit_id, text)
);

-- What npm run fetch asked for and got (docs/fetching.md). The bytes lie in source_document.

CREATE TABLE download (
  url           text PRIMARY KEY CHECK (url ~* '^https?://'),
  outcome       text NOT NULL CHECK (outcome IN ('stored', 'unchanged', 'refused')),
  -- Why it was refused, in Chinese.
  reason        text,
  -- Where the bytes came from in the end, after redirects.
  final_url     text,
  status        smallint,
  sha256        char(64) REFERENCES source_document (sha256),
  content_type  text,
  charset       text,
  etag          text,
  last_modified text,
  -- When the bytes were got, and when they were last asked for.
  retrieved_at  timestamptz,
  asked_at      timestamptz NOT NULL DEFAULT now(),
  CHECK (outcome = 'refused' OR sha256 IS NOT NULL),
  CHECK (outcome <> 'refused' OR reason IS NOT NULL)
);
CREATE INDEX download_sha256_idx ON download (sha256);

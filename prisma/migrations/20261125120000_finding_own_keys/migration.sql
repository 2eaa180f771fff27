-- The cells of the report itself that a finding speaks of, so that a figure finds what was found of it wherever it is shown.

CREATE FUNCTION finding_own_keys(cells jsonb, place text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT CASE WHEN cells = '[]'::jsonb THEN ARRAY[place]
                ELSE (SELECT array_agg(DISTINCT cell ->> 'key') FROM jsonb_array_elements(cells) AS cell WHERE cell ->> 'from' = 'own')
            END
  $$;
ALTER TABLE finding ADD COLUMN own_keys text[] GENERATED ALWAYS AS (finding_own_keys(cells, place)) STORED;
CREATE INDEX finding_own_keys_idx ON finding USING gin (own_keys);

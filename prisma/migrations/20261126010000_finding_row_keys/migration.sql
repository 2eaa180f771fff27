-- A finding about a row of table 3 speaks of each cell of that row, as lib/checks/ownCells.ts has it: so that rankings and trends flag
-- the same figures as the file of the unit.

DROP INDEX finding_own_keys_idx;
ALTER TABLE finding DROP COLUMN own_keys;
CREATE OR REPLACE FUNCTION finding_own_keys(cells jsonb, place text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT CASE WHEN cells <> '[]'::jsonb
                THEN (SELECT array_agg(DISTINCT cell ->> 'key') FROM jsonb_array_elements(cells) AS cell WHERE cell ->> 'from' = 'own')
                WHEN place LIKE 't3/row:%'
                THEN ARRAY(SELECT replace(place, 't3/row:', 't3_') || '_' || applicant
                             FROM unnest('{natural,org_business,org_research,org_charity,org_legal,org_other,total}'::text[]) AS applicant)
                ELSE ARRAY[place]
            END
  $$;
ALTER TABLE finding ADD COLUMN own_keys text[] GENERATED ALWAYS AS (finding_own_keys(cells, place)) STORED;
CREATE INDEX finding_own_keys_idx ON finding USING gin (own_keys);

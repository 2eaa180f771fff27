import { z } from 'zod';
import type { PeerFacts } from '../../checks/rules/context';
import { AMOUNTS } from '../../metrics/ruleCells';
import type { Prisma } from '../generated/client';
import { groupById } from './groupById';
import { idOf, type ReportId } from './reportId';

const peerRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  count: z.number().int(),
  same: z.array(z.object({ unitId: z.string(), name: z.string() })),
  nearestId: z.string().nullable(),
  nearestName: z.string().nullable(),
  /** Bits of 256 in which the texts' signatures differ. */
  bits: z.number().int().nullable(),
});
const medianRow = z.object({
  unitId: z.string(),
  year: z.number().int(),
  metric: z.string(),
  median: z.number(),
});

const BITS = 256;
/** Units of one kind with an amount before their median says anything. */
const FEWEST_FOR_MEDIAN = 5;

/**
 * Who stands beside whom, family by family: each sibling is looked up once, however many of its family are asked for, and by a key, whatever the
 * planner takes the tables to hold. After a first import it knows nothing of them yet.
 */
const findPeers = (
  db: Prisma.TransactionClient,
  units: readonly string[],
  years: readonly number[],
) => db.$queryRaw`
  WITH asked AS MATERIALIZED (
    SELECT asked.unit_id, asked.year, unit.parent_id, unit.level, own.content_hash, own.text_signature
      FROM unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year)
      JOIN unit ON unit.id = asked.unit_id
     CROSS JOIN LATERAL (
       SELECT content_hash, text_signature FROM report
        WHERE report.unit_id = asked.unit_id AND report.year = asked.year AND report.is_current
       OFFSET 0
     ) AS own
  ), family AS MATERIALIZED (
    SELECT one.parent_id, one.level, one.year, array_agg(unit.id ORDER BY unit.id) AS ids,
           array_agg(unit.name ORDER BY unit.id) AS names, array_agg(peer.content_hash ORDER BY unit.id) AS hashes,
           array_agg(peer.text_signature ORDER BY unit.id) AS signatures
      FROM (SELECT DISTINCT parent_id, level, year FROM asked) AS one
      JOIN unit ON unit.parent_id = one.parent_id AND unit.level = one.level
     CROSS JOIN LATERAL (
       SELECT content_hash, text_signature FROM report
        WHERE report.unit_id = unit.id AND report.year = one.year AND report.is_current
       OFFSET 0
     ) AS peer
     GROUP BY one.parent_id, one.level, one.year
  )
  SELECT asked.unit_id AS "unitId", asked.year::int AS "year", cardinality(family.ids) - 1 AS "count",
         (SELECT coalesce(json_agg(json_build_object('unitId', id, 'name', name) ORDER BY place), '[]')
            FROM unnest(family.ids, family.names, family.hashes) WITH ORDINALITY AS peer (id, name, hash, place)
           WHERE id <> asked.unit_id AND hash = asked.content_hash) AS "same",
         nearest.id AS "nearestId", nearest.name AS "nearestName", nearest.bits::int AS "bits"
    FROM asked
    JOIN family USING (parent_id, level, year)
    LEFT JOIN LATERAL (
      SELECT id, name, bit_count(signature # asked.text_signature) AS bits
        FROM unnest(family.ids, family.names, family.signatures) WITH ORDINALITY AS peer (id, name, signature, place)
       WHERE id <> asked.unit_id AND signature IS NOT NULL AND asked.text_signature IS NOT NULL
       ORDER BY bits, place LIMIT 1
    ) AS nearest ON true
   WHERE cardinality(family.ids) > 1`;

/** The median of the amounts of the others of one kind, as percentile_cont(0.5) has it: each family's amounts are put in order once. */
const findMedians = (
  db: Prisma.TransactionClient,
  units: readonly string[],
  years: readonly number[],
) => db.$queryRaw`
  WITH asked AS MATERIALIZED (
    SELECT asked.unit_id, asked.year, unit.parent_id, unit.type
      FROM unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year)
      JOIN unit ON unit.id = asked.unit_id
  ), amount AS MATERIALIZED (
    SELECT one.parent_id, one.type, one.year, unit.id AS unit_id, found.metric_id, found.value
      FROM (SELECT DISTINCT parent_id, type, year FROM asked) AS one
      JOIN unit ON unit.parent_id = one.parent_id AND unit.type = one.type
     CROSS JOIN LATERAL (
       SELECT observation.metric_id, observation.value::float8 AS value
         FROM observation
        WHERE observation.unit_id = unit.id AND observation.year = one.year
          AND observation.metric_id = ANY(ARRAY(SELECT id FROM metric WHERE key = ANY(${[...AMOUNTS]}::text[])))
          AND observation.applicant = 'total' AND observation.is_current AND observation.state = 'number'
       OFFSET 0
     ) AS found
  ), family AS (
    SELECT parent_id, type, year, metric_id, array_agg(value ORDER BY value) AS list FROM amount GROUP BY 1, 2, 3, 4
  ), others AS (
    SELECT asked.unit_id, asked.year, family.metric_id,
           CASE WHEN own.value IS NULL THEN list
                ELSE list[: array_position(list, own.value) - 1] || list[array_position(list, own.value) + 1 :] END AS list
      FROM asked
      JOIN family USING (parent_id, type, year)
      LEFT JOIN amount AS own
        ON own.unit_id = asked.unit_id AND own.year = asked.year AND own.metric_id = family.metric_id
  )
  SELECT unit_id AS "unitId", year::int AS "year", metric.key AS "metric",
         list[(many + 1) / 2] + 0.5 * (list[many / 2 + 1] - list[(many + 1) / 2]) AS "median"
    FROM (SELECT unit_id, year, metric_id, list, cardinality(list) AS many FROM others) AS counted
    JOIN metric ON metric.id = counted.metric_id
   WHERE many >= ${FEWEST_FOR_MEDIAN}`;

/**
 * The peers of some reports: units of the same level under the same parent with a report for the same year. Compared in
 * the database by the hash of their figures, the signature of their text and the median of the amounts of those of one kind, so that no
 * peer's cells are loaded. Reports without peers are absent.
 */
export async function loadPeers(
  db: Prisma.TransactionClient,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<string, PeerFacts>> {
  if (ids.length === 0) return new Map();
  const units = ids.map(({ unitId }) => unitId);
  const years = ids.map(({ year }) => year);
  const peers = peerRow.array().parse(await findPeers(db, units, years));
  const medians = medianRow.array().parse(await findMedians(db, units, years));
  const mediansOf = groupById(medians);
  return new Map(
    peers.map((peer) => {
      const { count, same, nearestId, nearestName, bits } = peer;
      const isCompared = nearestId !== null && nearestName !== null && bits !== null;
      return [
        idOf(peer),
        {
          count,
          sameFigures: same,
          nearestText: isCompared
            ? { unitId: nearestId, name: nearestName, similarity: Math.max(0, 1 - (2 * bits) / BITS) }
            : null,
          medians: new Map((mediansOf.get(idOf(peer)) ?? []).map(({ metric, median }) => [metric, median])),
        },
      ];
    }),
  );
}

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
  const peers = peerRow.array().parse(
    await db.$queryRaw`
      SELECT own.unit_id AS "unitId", own.year::int AS "year", count(*)::int AS "count",
             coalesce(json_agg(json_build_object('unitId', unit.id, 'name', unit.name) ORDER BY unit.id)
                        FILTER (WHERE peer.content_hash = own.content_hash), '[]') AS "same",
             (array_agg(unit.id ORDER BY bit_count(peer.text_signature # own.text_signature), unit.id)
                FILTER (WHERE peer.text_signature IS NOT NULL AND own.text_signature IS NOT NULL))[1] AS "nearestId",
             (array_agg(unit.name ORDER BY bit_count(peer.text_signature # own.text_signature), unit.id)
                FILTER (WHERE peer.text_signature IS NOT NULL AND own.text_signature IS NOT NULL))[1] AS "nearestName",
             min(bit_count(peer.text_signature # own.text_signature))::int AS "bits"
        FROM unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year)
        JOIN report AS own ON own.unit_id = asked.unit_id AND own.year = asked.year AND own.is_current
        JOIN unit AS me ON me.id = own.unit_id
        JOIN unit ON unit.parent_id = me.parent_id AND unit.level = me.level AND unit.id <> me.id
        JOIN report AS peer ON peer.unit_id = unit.id AND peer.year = own.year AND peer.is_current
       GROUP BY own.unit_id, own.year`,
  );
  const medians = medianRow.array().parse(
    await db.$queryRaw`
      SELECT asked.unit_id AS "unitId", asked.year::int AS "year", metric.key AS "metric",
             percentile_cont(0.5) WITHIN GROUP (ORDER BY observation.value::float8) AS "median"
        FROM unnest(${units}::text[], ${years}::smallint[]) AS asked (unit_id, year)
        JOIN unit AS me ON me.id = asked.unit_id
        JOIN unit ON unit.parent_id = me.parent_id AND unit.type = me.type AND unit.id <> me.id
        JOIN metric ON metric.key = ANY(${[...AMOUNTS]}::text[])
        JOIN observation ON observation.unit_id = unit.id AND observation.year = asked.year
         AND observation.metric_id = metric.id AND observation.applicant = 'total'
         AND observation.is_current AND observation.state = 'number'
       GROUP BY 1, 2, 3
      HAVING count(*) >= ${FEWEST_FOR_MEDIAN}`,
  );
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

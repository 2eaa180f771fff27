import { z } from 'zod';
import type { Prisma } from '../generated/client';
import { groupById } from './groupById';
import { idOf, type ReportId } from './reportId';

/** The report for the year before, wherever it stands, or why there can be none that compares; in Chinese. */
export type Previous =
  | { readonly kind: 'report'; readonly id: ReportId }
  | { readonly kind: 'lacking'; readonly reason: string };

const row = z.object({
  unitId: z.string(),
  year: z.number().int(),
  kind: z.enum(['rename', 'convert', 'split', 'merge', 'abolish', 'recode']),
  side: z.enum(['predecessor', 'successor']),
  otherId: z.string(),
  otherName: z.string(),
});
type Change = z.infer<typeof row>;

/** What a unit may become without a change of territory: its series goes on. */
export const CONTINUING = ['rename', 'convert', 'recode'] as const;
const continues = ({ kind }: Change): boolean => CONTINUING.some((one) => one === kind);

const nameAll = (changes: readonly Change[]): string => changes.map(({ otherName }) => otherName).join('、');

function previousOf(target: ReportId, changes: readonly Change[]): Previous {
  const { unitId, year } = target;
  const territorial = changes.filter((change) => !continues(change));
  if (territorial.length > 0)
    return {
      kind: 'lacking',
      reason: `${year} 年有区划的合并、拆分或撤销（涉及${nameAll(territorial)}），与上一年度不能相比`,
    };
  const before = changes.filter(({ side }) => side === 'predecessor');
  const [only] = before;
  if (before.length > 1)
    return { kind: 'lacking', reason: `${year} 年由${nameAll(before)}改设，与上一年度不能相比` };
  return { kind: 'report', id: { unitId: only?.otherId ?? unitId, year: year - 1 } };
}

/**
 * Where the report for the year before stands: with the unit itself, or with the one that it continues under another name,
 * kind or code (docs/decisions/013). Over a merger, a split or an abolition nothing compares.
 */
export async function loadPrevious(
  db: Prisma.TransactionClient,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<string, Previous>> {
  if (ids.length === 0) return new Map();
  const changes = groupById(
    row.array().parse(
      await db.$queryRaw`
        SELECT asked.unit_id AS "unitId", asked.year::int AS "year", unit_successor.kind,
               CASE WHEN unit_successor.successor_id = asked.unit_id THEN 'predecessor' ELSE 'successor' END AS "side",
               unit.id AS "otherId", unit.short_name AS "otherName"
          FROM unnest(${ids.map(({ unitId }) => unitId)}::text[], ${ids.map(({ year }) => year)}::smallint[]) AS asked (unit_id, year)
          JOIN unit_successor ON unit_successor.year = asked.year
           AND (unit_successor.successor_id = asked.unit_id OR unit_successor.predecessor_id = asked.unit_id)
          JOIN unit ON unit.id = CASE WHEN unit_successor.successor_id = asked.unit_id
                                      THEN unit_successor.predecessor_id ELSE unit_successor.successor_id END
         ORDER BY unit.id`,
    ),
  );
  return new Map(ids.map((id) => [idOf(id), previousOf(id, changes.get(idOf(id)) ?? [])]));
}

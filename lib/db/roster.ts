import { z } from 'zod';
import type { LocalDeadline, RosterSpan } from '../coverage/types';
import type { Db } from './client';
import type { Prisma } from './generated/client';
import { advanceVersion } from './version/advanceVersion';

/** What operators say on who reports, and by when. */
export interface Roster {
  readonly spans: readonly RosterSpan[];
  readonly deadlines: readonly LocalDeadline[];
}

const KIND = ['government', 'department', 'local'] as const;
const spanRow = z.object({
  unitId: z.string(),
  firstYear: z.number(),
  lastYear: z.number().nullable(),
  kind: z.enum([...KIND, 'exempt']).nullable(),
  deadline: z.string().nullable(),
}) satisfies z.ZodType<RosterSpan>;
const deadlineRow = z.object({
  parentId: z.string(),
  kind: z.enum(KIND),
  firstYear: z.number(),
  lastYear: z.number().nullable(),
  deadline: z.string(),
}) satisfies z.ZodType<LocalDeadline>;

/** A roster of a whole province takes its time; milliseconds. */
const LIMITS = { timeout: 120_000, maxWait: 60_000 };

/** The roster as it stands. */
export async function findRoster(db: Db | Prisma.TransactionClient): Promise<Roster> {
  const [spans, deadlines] = await Promise.all([
    db.rosterSpan.findMany({ orderBy: [{ unitId: 'asc' }, { firstYear: 'asc' }] }),
    db.localDeadline.findMany({ orderBy: [{ parentId: 'asc' }, { kind: 'asc' }, { firstYear: 'asc' }] }),
  ]);
  return { spans: spanRow.array().parse(spans), deadlines: deadlineRow.array().parse(deadlines) };
}

/** Units and parents of which two rosters say different things. */
function differences(then: Roster, now: Roster): { readonly units: string[]; readonly parents: string[] } {
  const changed = <Row>(a: readonly Row[], b: readonly Row[], of: (row: Row) => string): string[] => {
    const [before, after] = [a, b].map((rows) => new Map(rows.map((row) => [JSON.stringify(row), of(row)])));
    const only = [...(before ?? [])].filter(([text]) => !after?.has(text));
    const fresh = [...(after ?? [])].filter(([text]) => !before?.has(text));
    return [...new Set([...only, ...fresh].map(([, id]) => id))];
  };
  return {
    units: changed(then.spans, now.spans, ({ unitId }) => unitId),
    parents: changed(then.deadlines, now.deadlines, ({ parentId }) => parentId),
  };
}

/**
 * Puts a roster in the place of the one that stands, in one transaction: the same twice changes nothing. Reports whose
 * deadline, kind or coverage it changes become due for evaluation.
 */
export async function replaceRoster(db: Db, roster: Roster): Promise<void> {
  const spans = roster.spans.map(({ unitId, firstYear, lastYear, kind, deadline }) => ({
    unitId,
    firstYear,
    lastYear,
    kind,
    deadline,
  }));
  const deadlines = roster.deadlines.map(({ parentId, kind, firstYear, lastYear, deadline }) => ({
    parentId,
    kind,
    firstYear,
    lastYear,
    deadline,
  }));
  await db.$transaction(async (tx) => {
    const { units, parents } = differences(await findRoster(tx), { spans, deadlines });
    await tx.rosterSpan.deleteMany();
    await tx.localDeadline.deleteMany();
    await tx.rosterSpan.createMany({ data: spans });
    await tx.localDeadline.createMany({ data: deadlines });
    await tx.$executeRaw`
      INSERT INTO evaluation_due (unit_id, year)
      SELECT DISTINCT unit.id, report.year
        FROM unit
        JOIN report ON report.is_current AND report.unit_id IN (unit.id, unit.parent_id)
       WHERE unit.id = ANY(${units}::text[])
       UNION
      SELECT report.unit_id, report.year
        FROM report JOIN unit ON unit.id = report.unit_id
       WHERE report.is_current AND unit.parent_id = ANY(${parents}::text[])
       ORDER BY 2, 1`;
    if (units.length > 0 || parents.length > 0) await advanceVersion(tx, { kind: 'roster' });
  }, LIMITS);
}

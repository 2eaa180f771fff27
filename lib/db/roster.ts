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

const digestRow = z.object({ digest: z.string() });

/** Tells one roster from another. */
async function digestOf(tx: Prisma.TransactionClient): Promise<string | undefined> {
  const rows = await tx.$queryRaw`
    SELECT concat((SELECT md5(string_agg(roster::text, chr(10) ORDER BY unit_id, first_year)) FROM roster), '/',
                  (SELECT md5(string_agg(local_deadline::text, chr(10) ORDER BY parent_id, kind, first_year)) FROM local_deadline))
           AS "digest"`;
  return digestRow.array().parse(rows)[0]?.digest;
}

/** A roster of a whole province takes its time; milliseconds. */
const LIMITS = { timeout: 120_000, maxWait: 60_000 };

/** The roster as it stands. */
export async function findRoster(db: Db): Promise<Roster> {
  const [spans, deadlines] = await Promise.all([
    db.rosterSpan.findMany({ orderBy: [{ unitId: 'asc' }, { firstYear: 'asc' }] }),
    db.localDeadline.findMany({ orderBy: [{ parentId: 'asc' }, { kind: 'asc' }, { firstYear: 'asc' }] }),
  ]);
  return { spans: spanRow.array().parse(spans), deadlines: deadlineRow.array().parse(deadlines) };
}

/** Puts a roster in the place of the one that stands, in one transaction: the same twice changes nothing. */
export async function replaceRoster(db: Db, { spans, deadlines }: Roster): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await digestOf(tx);
    await tx.rosterSpan.deleteMany();
    await tx.localDeadline.deleteMany();
    await tx.rosterSpan.createMany({
      data: spans.map(({ unitId, firstYear, lastYear, kind, deadline }) => ({
        unitId,
        firstYear,
        lastYear,
        kind,
        deadline,
      })),
    });
    await tx.localDeadline.createMany({
      data: deadlines.map(({ parentId, kind, firstYear, lastYear, deadline }) => ({
        parentId,
        kind,
        firstYear,
        lastYear,
        deadline,
      })),
    });
    if ((await digestOf(tx)) !== before) await advanceVersion(tx, { kind: 'roster' });
  }, LIMITS);
}

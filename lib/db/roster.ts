import { z } from 'zod';
import type { LocalDeadline, RosterSpan } from '../coverage/types';
import type { Db } from './client';

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
  await db.$transaction([
    db.rosterSpan.deleteMany(),
    db.localDeadline.deleteMany(),
    db.rosterSpan.createMany({
      data: spans.map(({ unitId, firstYear, lastYear, kind, deadline }) => ({
        unitId,
        firstYear,
        lastYear,
        kind,
        deadline,
      })),
    }),
    db.localDeadline.createMany({
      data: deadlines.map(({ parentId, kind, firstYear, lastYear, deadline }) => ({
        parentId,
        kind,
        firstYear,
        lastYear,
        deadline,
      })),
    }),
  ]);
}

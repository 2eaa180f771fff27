import { z } from 'zod';
import { RULES_VERSION } from '../../checks/rules/rulesVersion';
import { type Db, poolOf } from '../client';
import type { Prisma } from '../generated/client';
import { limitLockWaits } from '../limitLockWaits';
import { advanceVersion } from '../version/advanceVersion';
import { whenUnlocked } from '../whenUnlocked';
import { type Affected, affectedBy } from './affectedBy';
import { evaluateAll } from './evaluateAll';
import { evaluateLots } from './evaluateLots';
import { EVALUATION_LIMITS } from './evaluationLimits';
import { findLastDue } from './findLastDue';
import { groupById } from './groupById';
import { isMost } from './isMost';
import { lockEvaluation } from './lockEvaluation';
import { type Done, openDone } from './openDone';
import { idOf } from './reportId';

/** Changed reports whose dependents are evaluated in one transaction. */
const CHANGED_AT_ONCE = 100;

const dueRow = z.object({ id: z.bigint(), unitId: z.string(), year: z.number().int() });
type DueRow = z.infer<typeof dueRow>;
const countRow = z.object({ due: z.number().int(), reports: z.number().int() });

/** Reports whose results were made by other rules, or for another revision, need all rules: parts would not fit together. */
async function wholeWhereStale(
  db: Prisma.TransactionClient,
  affected: readonly Affected[],
): Promise<readonly Affected[]> {
  const parts = affected.filter(({ kinds }) => kinds !== 'all');
  const rows = z.array(z.object({ unitId: z.string(), year: z.number().int() })).parse(
    await db.$queryRaw`
      SELECT evaluation.unit_id AS "unitId", evaluation.year::int AS "year"
        FROM unnest(${parts.map(({ unitId }) => unitId)}::text[], ${parts.map(({ year }) => year)}::smallint[]) AS asked (unit_id, year)
        JOIN evaluation USING (unit_id, year)
        JOIN report USING (unit_id, year, revision)
       WHERE evaluation.rules_version = ${RULES_VERSION} AND report.is_current`,
  );
  const fresh = groupById(rows);
  return affected.map((one) => (fresh.has(idOf(one)) ? one : { ...one, kinds: 'all' as const }));
}

/** Less the reports that are due themselves, but not yet: they are evaluated by all rules when it is their turn. */
async function withoutWaiting(
  db: Prisma.TransactionClient,
  due: readonly DueRow[],
  affected: readonly Affected[],
): Promise<readonly Affected[]> {
  const parts = affected.filter(({ kinds }) => kinds !== 'all');
  if (parts.length === 0) return affected;
  const rows = z.array(z.object({ unitId: z.string(), year: z.number().int() })).parse(
    await db.$queryRaw`
      SELECT DISTINCT unit_id AS "unitId", year::int AS "year"
        FROM evaluation_due
        JOIN unnest(${parts.map(({ unitId }) => unitId)}::text[], ${parts.map(({ year }) => year)}::smallint[]) AS asked (unit_id, year)
       USING (unit_id, year)
       WHERE id <> ALL(${due.map(({ id }) => id)}::bigint[])`,
  );
  const waiting = groupById(rows);
  return affected.filter((one) => one.kinds === 'all' || !waiting.has(idOf(one)));
}

/**
 * Evaluates what depends on the next few changed reports, in one transaction; what that was, or null when none was due. What is `done` is not
 * done again on account of what was due then: up to `last`.
 */
async function evaluateSome(
  db: Db,
  runId: number | null,
  last: bigint,
  done: Done,
): Promise<readonly Affected[] | null> {
  return db.$transaction(async (tx) => {
    await lockEvaluation(tx);
    await limitLockWaits(tx);
    const due = dueRow.array().parse(
      await tx.$queryRaw`
        SELECT id, unit_id AS "unitId", year::int AS "year" FROM evaluation_due ORDER BY id LIMIT ${CHANGED_AT_ONCE}`,
    );
    if (due.length === 0) return null;
    const affected = await withoutWaiting(tx, due, await affectedBy(tx, due));
    const open = due.every(({ id }) => id <= last) ? done.rest(affected) : affected;
    const targets = await wholeWhereStale(tx, open);
    const changed = await evaluateLots(db, tx, targets);
    await tx.$executeRaw`DELETE FROM evaluation_due WHERE id = ANY(${due.map(({ id }) => id)}::bigint[])`;
    if (changed) await advanceVersion(tx, { kind: 'evaluation', runId });
    return targets;
  }, EVALUATION_LIMITS);
}

/**
 * Evaluates what depends on the reports that were stored since the last time, and only that, each once. Each step is a transaction of
 * its own: what a crash leaves undone stays due and is done the next time. `runId`: the import that asks for it; `onWait` is told in
 * Chinese when it has to wait for another operation, and when that is over. Returns how many reports were evaluated.
 */
export async function evaluateChanged(
  db: Db,
  runId: number | null = null,
  onProgress: (done: number) => void = () => undefined,
  onWait: (sentence: string) => void = () => undefined,
): Promise<number> {
  const last = await whenUnlocked(poolOf(db), onWait, () => findLastDue(db));
  if (last === null) return 0;
  const [count] = countRow.array().parse(
    await db.$queryRaw`
      SELECT (SELECT count(*) FROM evaluation_due)::int AS "due", reports FROM data_version ORDER BY number DESC LIMIT 1`,
  );
  if (count && isMost(count)) return evaluateAll(db, onProgress, runId, onWait);
  const done = openDone();
  let evaluated = 0;
  for (;;) {
    const some = await whenUnlocked(poolOf(db), onWait, () => evaluateSome(db, runId, last, done));
    if (some === null) return evaluated;
    done.add(some);
    evaluated += some.length;
    onProgress(evaluated);
  }
}

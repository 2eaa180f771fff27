import { z } from 'zod';
import { RULES_VERSION } from '../../checks/rules/rulesVersion';
import type { Db } from '../client';
import type { Prisma } from '../generated/client';
import { advanceVersion } from '../version/advanceVersion';
import { type Affected, affectedBy } from './affectedBy';
import { evaluateAll } from './evaluateAll';
import { evaluateLots } from './evaluateLots';
import { groupById } from './groupById';
import { lockEvaluation } from './lockEvaluation';
import { idOf } from './reportId';

/** Changed reports whose dependents are evaluated in one transaction. */
const CHANGED_AT_ONCE = 100;
/** From here on it costs less to evaluate everything once than the dependents of each. */
const MANY = 2_000;
const LIMITS = { timeout: 600_000, maxWait: 60_000 };

const dueRow = z.object({ id: z.bigint(), unitId: z.string(), year: z.number().int() });

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

/** Evaluates what depends on the next few changed reports, in one transaction; how many that were, or null when none was due. */
async function evaluateSome(db: Db, runId: number | null): Promise<number | null> {
  return db.$transaction(async (tx) => {
    await lockEvaluation(tx);
    const due = dueRow.array().parse(
      await tx.$queryRaw`
        SELECT id, unit_id AS "unitId", year::int AS "year" FROM evaluation_due ORDER BY id LIMIT ${CHANGED_AT_ONCE}`,
    );
    if (due.length === 0) return null;
    const affected = await wholeWhereStale(tx, await affectedBy(tx, due));
    const changed = await evaluateLots(db, tx, affected);
    await tx.$executeRaw`DELETE FROM evaluation_due WHERE id = ANY(${due.map(({ id }) => id)}::bigint[])`;
    if (changed) await advanceVersion(tx, { kind: 'evaluation', runId });
    return affected.length;
  }, LIMITS);
}

/**
 * Evaluates what depends on the reports that were stored since the last time, and only that. Each step is a transaction of
 * its own: what a crash leaves undone stays due and is done the next time. `runId`: the import that asks for it. Returns how
 * many reports were evaluated.
 */
export async function evaluateChanged(
  db: Db,
  runId: number | null = null,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  if ((await db.evaluationDue.count()) > MANY) return evaluateAll(db, onProgress, runId);
  let evaluated = 0;
  for (let some = await evaluateSome(db, runId); some !== null; some = await evaluateSome(db, runId)) {
    evaluated += some;
    onProgress(evaluated);
  }
  return evaluated;
}

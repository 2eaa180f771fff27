import { z } from 'zod';
import { type Db, poolOf } from '../client';
import { limitLockWaits } from '../limitLockWaits';
import { advanceVersion } from '../version/advanceVersion';
import { whenUnlocked } from '../whenUnlocked';
import { evaluateLots } from './evaluateLots';
import { EVALUATION_LIMITS } from './evaluationLimits';
import { findLastDue } from './findLastDue';
import { lockEvaluation } from './lockEvaluation';
import type { ReportId } from './reportId';

/** Reports of one transaction. */
const AT_ONCE = 500;

const next = z.object({ unitId: z.string(), year: z.number().int() });

/** Evaluates the reports that follow one, in one transaction; none when it was the last. */
async function evaluateNext(db: Db, from: ReportId, runId: number | null): Promise<readonly ReportId[]> {
  return db.$transaction(async (tx) => {
    await lockEvaluation(tx);
    await limitLockWaits(tx);
    const batch = next.array().parse(
      await tx.$queryRaw`
        SELECT unit_id AS "unitId", year::int AS "year" FROM report
         WHERE is_current AND (year, unit_id) > (${from.year}::smallint, ${from.unitId})
         ORDER BY year, unit_id LIMIT ${AT_ONCE}`,
    );
    const all = batch.map((id) => ({ ...id, kinds: 'all' as const }));
    if (await evaluateLots(db, tx, all)) await advanceVersion(tx, { kind: 'evaluation', runId });
    return batch;
  }, EVALUATION_LIMITS);
}

/**
 * Evaluates every current report with every rule, in the order of year and unit, five hundred in a transaction: memory does not grow
 * with their number. Begun again after a crash it does the same once more. `runId`: the import
 * that asks for it; `onWait` is told in Chinese when it has to wait for another operation, and when that is over. Returns how many there were.
 */
export async function evaluateAll(
  db: Db,
  onProgress: (done: number) => void = () => undefined,
  runId: number | null = null,
  onWait: (sentence: string) => void = () => undefined,
): Promise<number> {
  const last = await whenUnlocked(poolOf(db), onWait, () => findLastDue(db));
  let done = 0;
  let from: ReportId = { unitId: '', year: 0 };
  for (;;) {
    const batch = await whenUnlocked(poolOf(db), onWait, () => evaluateNext(db, from, runId));
    const end = batch.at(-1);
    if (end === undefined) break;
    done += batch.length;
    from = end;
    onProgress(done);
  }
  if (last !== null) await db.evaluationDue.deleteMany({ where: { id: { lte: last } } });
  return done;
}

import { z } from 'zod';
import type { Db } from '../client';
import { advanceVersion } from '../version/advanceVersion';
import { evaluateLots } from './evaluateLots';
import { lockEvaluation } from './lockEvaluation';

/** Reports of one transaction. */
const AT_ONCE = 500;
const LIMITS = { timeout: 600_000, maxWait: 60_000 };

const next = z.object({ unitId: z.string(), year: z.number().int() });

/**
 * Evaluates every current report with every rule, in the order of year and unit, five hundred in a transaction: memory does not grow
 * with their number. Begun again after a crash it does the same once more. `runId`: the import
 * that asks for it. Returns how many there were.
 */
export async function evaluateAll(
  db: Db,
  onProgress: (done: number) => void = () => undefined,
  runId: number | null = null,
): Promise<number> {
  const last = await db.evaluationDue.aggregate({ _max: { id: true } });
  let done = 0;
  let from = { unitId: '', year: 0 };
  for (;;) {
    const batch = next.array().parse(
      await db.$queryRaw`
        SELECT unit_id AS "unitId", year::int AS "year" FROM report
         WHERE is_current AND (year, unit_id) > (${from.year}::smallint, ${from.unitId})
         ORDER BY year, unit_id LIMIT ${AT_ONCE}`,
    );
    const end = batch.at(-1);
    if (end === undefined) break;
    await db.$transaction(async (tx) => {
      await lockEvaluation(tx);
      const changed = await evaluateLots(
        db,
        tx,
        batch.map((id) => ({ ...id, kinds: 'all' })),
      );
      if (changed) await advanceVersion(tx, { kind: 'evaluation', runId });
    }, LIMITS);
    done += batch.length;
    from = end;
    onProgress(done);
  }
  if (last._max.id !== null) await db.evaluationDue.deleteMany({ where: { id: { lte: last._max.id } } });
  return done;
}

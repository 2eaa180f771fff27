import { z } from 'zod';
import { RULES_VERSION } from '../../checks/rules/rulesVersion';
import type { Db } from '../client';
import { affectedBy } from '../evaluation/affectedBy';
import { evaluateReports } from '../evaluation/evaluateReports';
import { EVALUATION_LIMITS } from '../evaluation/evaluationLimits';
import { lockEvaluation } from '../evaluation/lockEvaluation';
import { idOf, type ReportId } from '../evaluation/reportId';
import { storeResults } from '../evaluation/storeResults';
import { type Fault, somePlaces } from './fault';

/** What became of comparing stored evaluations with new ones. */
export interface EvaluationCheck {
  readonly compared: number;
  /** Reports that are still to be evaluated, with all that depends on them: nothing wrong, what a broken-off import left. */
  readonly due: number;
  /** Reports that were evaluated by other rules than those of this program. */
  readonly older: number;
  readonly faults: readonly Fault[];
}

const AT_ONCE = 100;
const next = z.object({ unitId: z.string(), year: z.number().int(), isCompared: z.boolean() });

/** Carries the answer out of a transaction that is to leave nothing behind. */
class Undone extends Error {
  constructor(readonly changed: boolean) {
    super();
  }
}

/** Whether evaluating some reports anew changes anything of what is stored; nothing of it stays. */
async function wouldChange(db: Db, ids: readonly ReportId[]): Promise<boolean> {
  try {
    await db.$transaction(async (tx) => {
      await lockEvaluation(tx);
      const results = await evaluateReports(
        tx,
        ids.map((id) => ({ ...id, kinds: 'all' as const })),
      );
      throw new Undone(await storeResults(tx, results));
    }, EVALUATION_LIMITS);
  } catch (error) {
    if (error instanceof Undone) return error.changed;
    throw error;
  }
  return false;
}

/**
 * Evaluates every current report anew and compares states, findings and grades with those that are stored. Leaves out what is still due, and
 * what older rules evaluated, and counts them.
 */
export async function findEvaluationFaults(
  db: Db,
  onProgress: (done: number) => void = () => undefined,
): Promise<EvaluationCheck> {
  const waiting = await db.evaluationDue.findMany({ select: { unitId: true, year: true } });
  const due = new Set((await affectedBy(db, waiting)).map(idOf));
  let from = { unitId: '', year: 0 };
  let [compared, older] = [0, 0];
  const wrong: string[] = [];
  for (;;) {
    const batch = next.array().parse(
      await db.$queryRaw`
        SELECT report.unit_id AS "unitId", report.year::int AS "year",
               evaluation.rules_version IS NOT DISTINCT FROM ${RULES_VERSION} AS "isCompared"
          FROM report LEFT JOIN evaluation USING (unit_id, year, revision)
         WHERE is_current AND (report.year, report.unit_id) > (${from.year}::smallint, ${from.unitId})
         ORDER BY report.year, report.unit_id LIMIT ${AT_ONCE}`,
    );
    const end = batch.at(-1);
    if (end === undefined) break;
    const settled = batch.filter((one) => !due.has(idOf(one)));
    const compare = settled.filter(({ isCompared }) => isCompared);
    older += settled.length - compare.length;
    if (compare.length > 0 && (await wouldChange(db, compare)))
      for (const one of compare) if (await wouldChange(db, [one])) wrong.push(`${one.unitId}-${one.year}`);
    compared += compare.length;
    from = end;
    onProgress(compared);
  }
  const faults =
    wrong.length === 0
      ? []
      : [
          {
            sentence: `核对结果、评级与重新核对的不同：${somePlaces(wrong)}`,
            remedy: '运行 npm run evaluate：会全部重新核对。',
          },
        ];
  return { compared, due: due.size, older, faults };
}

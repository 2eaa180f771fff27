import type { Db } from './client';

/** Rules of a revision that hold everywhere, and those that fail somewhere; null where it is not evaluated. */
export async function findRuleStates(
  db: Db,
  unitId: string,
  year: number,
  revision: number,
): Promise<{ readonly passed: readonly string[]; readonly failed: readonly string[] } | null> {
  return db.evaluation.findFirst({
    where: { unitId, year, revision },
    select: { passed: true, failed: true },
  });
}

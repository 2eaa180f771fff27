import type { Problem } from '../../lib/api/problems';
import type { Db } from '../../lib/db/client';
import { findUnits } from '../../lib/db/findUnits';

/** The problem of naming units that do not exist, or null: a list of nothing would look like an answer. */
export async function unknownUnits(
  db: Db,
  query: { readonly unit?: readonly string[] | undefined; readonly parent?: string | undefined },
): Promise<Problem | null> {
  const asked: readonly (readonly ['unit' | 'parent', string])[] = [
    ...(query.unit ?? []).map((id) => ['unit', id] as const),
    ...(query.parent === undefined ? [] : [['parent', query.parent] as const]),
  ];
  if (asked.length === 0) return null;
  const known = new Set(
    (
      await findUnits(
        db,
        asked.map(([, id]) => id),
      )
    ).map(({ id }) => id),
  );
  const errors = asked
    .filter(([, id]) => !known.has(id))
    .map(([parameter, id]) => ({
      parameter,
      message: `没有“${id}”这个单位，编号可用 /api/v1/units?q=… 查到`,
    }));
  if (errors.length === 0) return null;
  return {
    problem: 'invalid-parameter',
    detail: errors.map(({ parameter, message }) => `参数“${parameter}”：${message}。`).join(''),
    errors,
  };
}

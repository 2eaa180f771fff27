import { z } from 'zod';
import type { Db } from '../client';

/** Which reports a question is about: those of some units (all for null), narrowed to a level or a type. */
export interface Place {
  readonly units: readonly string[] | null;
  readonly level?: string | undefined;
  readonly type?: string | undefined;
}

const row = z.object({ id: z.string() });

/** A unit and all below it, at any depth; empty when there is no such unit. */
export async function findBelow(db: Db, parent: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    WITH RECURSIVE place (id) AS (
      SELECT id FROM unit WHERE id = ${parent}
      UNION
      SELECT unit.id FROM unit JOIN place ON unit.parent_id = place.id
    )
    SELECT id FROM place`;
  return row
    .array()
    .parse(rows)
    .map(({ id }) => id);
}

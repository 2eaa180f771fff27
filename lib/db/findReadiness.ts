import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Db } from './client';

/** Whether the database is the one that this version of the program needs. */
export interface Readiness {
  /** Migrations of the program that the database has not had. */
  readonly pending: readonly string[];
  /** Migrations of the database that the program does not know: a newer version wrote them. */
  readonly unknown: readonly string[];
}

const applied = z.array(z.object({ name: z.string() }));

/** Compares the migrations of `folder` with the database's record of them. Throws when the database does not answer. */
export async function findReadiness(db: Db, folder = 'prisma/migrations'): Promise<Readiness> {
  const rows = await db.$queryRaw`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const done = new Set(applied.parse(rows).map(({ name }) => name));
  const ours = readdirSync(join(process.cwd(), folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return {
    pending: ours.filter((name) => !done.has(name)).toSorted(),
    unknown: [...done].filter((name) => !ours.includes(name)).toSorted(),
  };
}

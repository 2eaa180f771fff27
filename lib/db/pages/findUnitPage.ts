import { z } from 'zod';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { below } from './chosen';

const row = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  type: z.string(),
  level: z.enum(['country', 'province', 'city', 'county', 'town']),
  regionCode: z.string().nullable(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  years: z.array(z.number().int()),
});
export type RegisteredUnit = z.infer<typeof row>;

/** Which units a list is about; what is absent does not narrow it. */
export interface UnitChoice {
  readonly ids?: readonly string[];
  /** Part of a name, an alias or an id. */
  readonly words?: string | undefined;
  /** Below this one, at any depth. */
  readonly parent?: string | undefined;
  readonly childrenOf?: string;
  /** Under the same parent and of the same level, without itself. */
  readonly peersOf?: string;
  readonly level?: string | undefined;
  readonly type?: string | undefined;
  /** With a current report, or without any. */
  readonly reported?: boolean | undefined;
}

function conditionsOf(choice: UnitChoice): readonly Prisma.Sql[] {
  const { ids, words, parent, childrenOf, peersOf, level, type, reported } = choice;
  const pattern = `%${(words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const hasReport = Prisma.sql`EXISTS (SELECT FROM report WHERE report.unit_id = unit.id AND report.is_current)`;
  return [
    ids && Prisma.sql`unit.id = ANY(${[...ids]}::text[])`,
    words !== undefined &&
      Prisma.sql`(unit.name LIKE ${pattern} OR unit.short_name LIKE ${pattern} OR unit.id LIKE ${pattern}
        OR EXISTS (SELECT FROM unit_alias WHERE unit_alias.unit_id = unit.id AND alias LIKE ${pattern}))`,
    parent !== undefined && Prisma.sql`unit.id IN ${below(parent)}`,
    childrenOf !== undefined && Prisma.sql`unit.parent_id = ${childrenOf}`,
    peersOf !== undefined &&
      Prisma.sql`(unit.parent_id, unit.level) = (SELECT me.parent_id, me.level FROM unit AS me WHERE me.id = ${peersOf})
        AND unit.id <> ${peersOf}`,
    level !== undefined && Prisma.sql`unit.level = ${level}`,
    type !== undefined && Prisma.sql`unit.type = ${type}`,
    reported !== undefined && (reported ? hasReport : Prisma.sql`NOT ${hasReport}`),
  ].filter((condition) => condition instanceof Prisma.Sql);
}

/** Registered units by id, those behind one, at most `limit`. */
export async function findUnitPage(
  db: Db,
  choice: UnitChoice,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<RegisteredUnit[]> {
  const conditions = [
    Prisma.sql`true`,
    ...conditionsOf(choice),
    ...(after === null ? [] : [Prisma.sql`unit.id > ${after}`]),
  ];
  return row.array().parse(
    await db.$queryRaw`
      SELECT unit.id, unit.name, unit.short_name AS "shortName", unit.type, unit.level,
             unit.region_code AS "regionCode", unit.parent_id AS "parentId", parent.short_name AS "parentName",
             to_char(unit.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(unit.valid_to, 'YYYY-MM-DD') AS "validTo",
             ARRAY(SELECT report.year::int FROM report
                    WHERE report.unit_id = unit.id AND report.is_current ORDER BY report.year) AS "years"
        FROM unit
        LEFT JOIN unit AS parent ON parent.id = unit.parent_id
       WHERE ${Prisma.join(conditions, ' AND ')}
       ORDER BY unit.id
       LIMIT ${limit}`,
  );
}

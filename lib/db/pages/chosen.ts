import { Prisma } from '../generated/client';
import { shownAt } from '../version/shownAt';

/** Which reports a list is about: those of some units and years. What is absent does not narrow it. */
export interface ReportChoice {
  readonly unit?: readonly string[] | undefined;
  /** Exactly these reports. */
  readonly reports?: readonly { readonly unitId: string; readonly year: number }[];
  /** Only units below this one, at any depth. */
  readonly parent?: string | undefined;
  readonly level?: string | undefined;
  readonly type?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly scope?: string | undefined;
  /** One of the report's tables follows this form. */
  readonly edition?: string | undefined;
  readonly grade?: string | undefined;
  /** As of this version of the data set; the newest without. */
  readonly version?: number | undefined;
}

/** Units below one, at any depth; a circle of parents, which registering refuses, is not entered twice. */
export const below = (parent: string): Prisma.Sql => Prisma.sql`
  (WITH RECURSIVE below (id) AS (
     SELECT id FROM unit WHERE parent_id = ${parent}
     UNION
     SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
   ) SELECT id FROM below)`;

/**
 * The conditions on `report` and `unit` that a choice comes to, for a WHERE. Only what was asked for is in the statement, so that
 * the database plans for that and not for all that could have been.
 */
export function chosen(choice: ReportChoice): Prisma.Sql {
  const { unit, reports, parent, level, type, from, to, scope, edition, grade, version } = choice;
  const conditions = [
    shownAt(version),
    unit && Prisma.sql`report.unit_id = ANY(${[...unit]}::text[])`,
    reports &&
      Prisma.sql`(report.unit_id, report.year) IN (SELECT * FROM unnest(
        ${reports.map(({ unitId }) => unitId)}::text[], ${reports.map(({ year }) => year)}::smallint[]))`,
    parent !== undefined && Prisma.sql`report.unit_id IN ${below(parent)}`,
    level !== undefined && Prisma.sql`unit.level = ${level}`,
    type !== undefined && Prisma.sql`unit.type = ${type}`,
    from !== undefined && Prisma.sql`report.year >= ${from}::smallint`,
    to !== undefined && Prisma.sql`report.year <= ${to}::smallint`,
    scope !== undefined && Prisma.sql`report.scope = ${scope}`,
    edition !== undefined &&
      Prisma.sql`${edition} IN (report.edition_table2, report.edition_table3, report.edition_table4, report.edition_statistics)`,
    grade !== undefined && Prisma.sql`report.grade = ${grade}`,
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== false && condition !== undefined),
    ' AND ',
  );
}

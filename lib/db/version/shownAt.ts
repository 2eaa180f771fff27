import { Prisma } from '../generated/client';

/**
 * A condition on `report`: the revision that pages show. Without a version the current one, in the words that the partial indexes know;
 * with one, the revision that was current then (docs/decisions/026-one-version-a-commit.md).
 */
export function shownAt(version: number | undefined): Prisma.Sql {
  return version === undefined
    ? Prisma.sql`report.is_current`
    : Prisma.sql`(report.stored_version <= ${version} AND (report.superseded_version IS NULL OR report.superseded_version > ${version}))`;
}

/** The same for `observation`, whose rows name their revision. */
export function observationShownAt(version: number | undefined): Prisma.Sql {
  return version === undefined
    ? Prisma.sql`observation.is_current`
    : Prisma.sql`(observation.unit_id, observation.year, observation.revision) IN
        (SELECT report.unit_id, report.year, report.revision FROM report WHERE ${shownAt(version)})`;
}

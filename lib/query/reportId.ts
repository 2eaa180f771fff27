/** A report in a URL: `450204-2023` is the current revision, `450204-2023-r1` the first. */
export interface ReportId {
  readonly unitId: string;
  readonly year: number;
  readonly revision: number | null;
}

/** Takes an id from a URL apart, or returns null when it is not of that form. */
export function parseReportId(id: string): ReportId | null {
  const [, unitId, year, revision] = /^([A-Za-z0-9-]{1,64}?)-(20\d\d)(?:-r([1-9]\d{0,3}))?$/.exec(id) ?? [];
  if (!unitId || !year) return null;
  return { unitId, year: Number(year), revision: revision ? Number(revision) : null };
}

/** The inverse of `parseReportId`. */
export function formatReportId({ unitId, year, revision }: ReportId): string {
  return `${unitId}-${year}${revision === null ? '' : `-r${revision}`}`;
}

import { idOf, type ReportId } from './reportId';

/** Rows by the report they belong to, in their order. */
export function groupById<Row extends ReportId>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = idOf(row);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

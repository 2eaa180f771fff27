/** A report by its unit and the year it is about: the current revision. */
export interface ReportId {
  readonly unitId: string;
  readonly year: number;
}

/** Key of a report in a map. */
export const idOf = ({ unitId, year }: ReportId): string => `${unitId}/${year}`;

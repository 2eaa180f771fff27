/**
 * True for a day of publication that another year's report of the same unit has too: a site that moved gives its old pages
 * the day of the move, and when they were first published is not known. Late or not, nobody can say then. ISO dates; null
 * is no day.
 */
export const isDayOfMove = (day: string | null, ofOtherYears: readonly (string | null)[]): boolean =>
  day !== null && ofOtherYears.includes(day);

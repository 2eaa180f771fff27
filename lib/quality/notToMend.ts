/** Rules that tell of the collection and of no fault in the report: they stand with their rule and on the report, not in a list of what to mend. */
export const NOT_TO_MEND: readonly string[] = ['ROL-06'];

/** States of a printed cell, and those that a metric of a report can have besides. */
export const CELL_STATES = ['number', 'blank', 'not_applicable', 'unreadable'] as const;
export const MEASURE_STATES = [...CELL_STATES, 'not_reported', 'not_asked', 'no_denominator'] as const;

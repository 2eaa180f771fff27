/** Rows that the file of a view may have; a view with more is asked for in parts. Lists that grow with the country would have no end. */
export const MOST_ROWS = 100_000;

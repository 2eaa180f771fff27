/** More lines than this are small multiples, one frame a unit. */
export const MOST_LINES = 40;

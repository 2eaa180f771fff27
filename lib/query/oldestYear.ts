/** First year on which any report exists (条例 of 2007, in force since May 2008); a bound against nonsense, not a claim about what is loaded. */
export const OLDEST_YEAR = 2008;

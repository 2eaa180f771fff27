/** First characters for which a spreadsheet takes a text for a formula: = + - @ tab, return and line feed. */
const RISKY = "'{61,43,45,64,9,13,10}'::int[]";

/** SQL for a text column as a CSV holds it: an apostrophe before what a spreadsheet would run; as it stands for other formats. */
export function guarded(column: string, guard: boolean): string {
  return guard
    ? `CASE WHEN ascii(${column}) = ANY (${RISKY}) THEN '''' || ${column} ELSE ${column} END`
    : column;
}

/** The same for a column of text that mostly holds numbers: those are never guarded, their sign is theirs. */
export function guardedUnlessNumber(column: string, guard: boolean): string {
  return guard
    ? `CASE WHEN ${column} ~ '^-?[0-9]+([.][0-9]+)?$' THEN ${column} ELSE ${guarded(column, guard)} END`
    : column;
}

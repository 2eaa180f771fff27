/** True when the characters of `short` stand in `long` in the same order: 沭阳县发改局 in 沭阳县发展和改革局. */
export function isAbbreviation(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

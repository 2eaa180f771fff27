/**
 * Levenshtein distance of two short texts: how many characters must be put in, taken out or changed.
 * Gives up, returning `most + 1`, as soon as the answer must be larger than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;

  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, charA] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, charB] of [...b].entries()) {
      const [above = most, left = most, diagonal = most] = [previous[j + 1], row[j], previous[j]];
      row.push(Math.min(above + 1, left + 1, diagonal + (charA === charB ? 0 : 1)));
    }
    if (Math.min(...row) > most) return most + 1;
    previous = row;
  }
  return previous.at(-1) ?? most + 1;
}

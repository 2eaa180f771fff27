/** Length of the longest run of characters that two names share. */
export function sharedWords(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1) {
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}

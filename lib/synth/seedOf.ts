/** A seed of its own for each thing that is invented, so that one more of one kind changes none of another (FNV-1a). */
export function seedOf(seed: number, ...names: readonly (string | number)[]): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const character of names.join('/')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? Number.NaN), 0x01000193) >>> 0;
  }
  return hash;
}

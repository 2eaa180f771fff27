const BITS = 256;
/** Characters of a shingle. */
const LENGTH = 4;
/** Below this many characters two texts are alike by chance. */
const SHORTEST = 300;

/** Spreads the bits of a number over all of them. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A signature of a text, numbers and punctuation taken out: its shingles fall by their hash into 256 parts, and a bit
 * keeps one bit of the smallest hash of each. Copies differ in none, texts that share a part s of their shingles in
 * (1 − s) / 2 of the bits. Null for a text too short to say anything.
 */
export function textSignature(text: string): string | null {
  const words = text.replace(/[\d\s.,%,。;:、!?"'“”‘’()《》〈〉〔〕—-]/g, '');
  if (words.length < SHORTEST) return null;
  const smallest = new Uint32Array(BITS).fill(0xffffffff);
  for (let at = LENGTH; at <= words.length; at += 1) {
    let shingle = 0;
    for (let i = at - LENGTH; i < at; i += 1) shingle = Math.imul(shingle, 0x01000193) + words.charCodeAt(i);
    const hash = mix(shingle);
    const part = hash & (BITS - 1);
    const rest = hash >>> 8;
    if (rest < (smallest[part] ?? Number.NaN)) smallest[part] = rest;
  }
  let digits = '';
  for (let part = 0; part < BITS; part += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) digit = (digit << 1) | ((smallest[part + bit] ?? Number.NaN) & 1);
    digits += digit.toString(16);
  }
  return digits;
}

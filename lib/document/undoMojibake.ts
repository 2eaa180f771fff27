const SINGLE_EURO = 0x80;
/** Shorter runs of genuine Chinese can be valid UTF-8 by accident (联通 is the famous one); from six characters on they are not. */
const TELLING_LENGTH = 6;
/** So many of them are enough to tell, and so much of each. */
const SAMPLE = 40;
const SAMPLE_LENGTH = 120;

const isWide = (code: number): boolean => code > 0x7f && code !== 0xfffd;

/** The runs of characters that are not ASCII, one after the other; a pattern would exhaust the stack on a long one. */
function* wideRuns(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const wide = i < text.length && isWide(text.charCodeAt(i));
    if (wide && start < 0) start = i;
    if (!wide && start >= 0) {
      yield { start, end: i };
      start = -1;
    }
  }
}

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Character → its two bytes in GBK, the inverse of the platform's decoder; made once, at the first suspicion. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD') made.set(text, [lead, trail]);
    }
  }
  table = made;
  return made;
}

/**
 * A run of characters taken for GBK bytes and read as UTF-8; null when it is none. A `cut` run may end inside a
 * character: it is a sample, or its last byte was lost before the ASCII character that follows.
 */
function reread(run: string, cut = false): string | null {
  const codes = gbkTable();
  const bytes = new Uint8Array(run.length * 2);
  let length = 0;
  for (const character of run) {
    // A lone byte 0x80 is shown as the euro sign by every decoder that made such texts.
    const code = character === '€' ? [SINGLE_EURO] : codes.get(character);
    if (!code) return null;
    bytes.set(code, length);
    length += code.length;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
      stream: cut,
    });
  } catch {
    return null;
  }
}

/** What became of a text that may be UTF-8 read as GBK and saved again, such as 涓€銆佹€讳綋 for 一、总体. */
export type Repair =
  | { readonly kind: 'sound' }
  | { readonly kind: 'repaired'; readonly text: string }
  /** It is such a text, but bytes were lost on the way. */
  | { readonly kind: 'lost' };

/**
 * Undoes the damage of UTF-8 having been read as GBK, if every run of characters goes back without loss. Genuine
 * Chinese is told apart by its runs: taken for GBK bytes they are never valid UTF-8. Never throws.
 */
export function undoMojibake(text: string): Repair {
  // Words of the reports, which the damage would have changed.
  if (/政府|公开|统计/.test(text)) return { kind: 'sound' };
  const telling: string[] = [];
  for (const { start, end } of wideRuns(text)) {
    if (end - start >= TELLING_LENGTH) telling.push(text.slice(start, Math.min(end, start + SAMPLE_LENGTH)));
    if (telling.length === SAMPLE) break;
  }
  const length = (runs: readonly string[]): number => runs.reduce((sum, run) => sum + run.length, 0);
  const damaged = telling.filter((run) => reread(run, true) !== null);
  if (telling.length === 0 || length(damaged) * 2 < length(telling)) return { kind: 'sound' };

  if (text.includes('\uFFFD')) return { kind: 'lost' };
  const repaired: string[] = [];
  let at = 0;
  for (const { start, end } of wideRuns(text)) {
    const words = reread(text.slice(start, end));
    if (words === null) return { kind: 'lost' };
    repaired.push(text.slice(at, start), words);
    at = end;
  }
  return { kind: 'repaired', text: [...repaired, text.slice(at)].join('') };
}

/** A stretch of the stream with properties of its own; `from` and `to` are positions in bytes. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly sprms: Uint8Array;
}

const PAGE = 512;
const NONE = new Uint8Array();

/** The properties of a paragraph begin with the number of its style, two bytes. */
function paragraphSprms(page: Uint8Array, offset: number): Uint8Array {
  const words = page[offset] ?? 0; // a length, not a measure
  if (words > 0) return page.subarray(offset + 3, offset + 2 * words);
  const more = page[offset + 1] ?? 0; // a length
  return page.subarray(offset + 4, offset + 2 + 2 * more);
}

function characterSprms(page: Uint8Array, offset: number): Uint8Array {
  const length = page[offset] ?? 0; // a length
  return page.subarray(offset + 1, offset + 1 + length);
}

/**
 * The runs of a Word stream in the order of its bytes: `index` is the table that names the pages of properties
 * ([MS-DOC] 2.8.5 and 2.8.6), for paragraphs or for characters.
 */
export function readRuns(
  word: Uint8Array,
  index: Uint8Array,
  kind: 'paragraph' | 'character',
): readonly Run[] {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const pages = Math.max(Math.floor((index.length - 4) / 8), 0);
  const runs: Run[] = [];
  for (let i = 0; i < pages; i += 1) {
    const number = view.getUint32((pages + 1) * 4 + i * 4, true) & 0x3fffff;
    const page = word.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const positions = new DataView(page.buffer, page.byteOffset, page.byteLength);
    const count = page[PAGE - 1] ?? 0; // a count of runs
    const width = kind === 'paragraph' ? 13 : 1;
    if ((count + 1) * 4 + count * width >= PAGE) continue;
    for (let j = 0; j < count; j += 1) {
      const offset = (page[(count + 1) * 4 + j * width] ?? 0) * 2; // 0: no properties
      const sprmsOf = kind === 'paragraph' ? paragraphSprms : characterSprms;
      runs.push({
        from: positions.getUint32(j * 4, true),
        to: positions.getUint32((j + 1) * 4, true),
        sprms: offset === 0 ? NONE : sprmsOf(page, offset),
      });
    }
  }
  return runs.toSorted((a, b) => a.from - b.from);
}

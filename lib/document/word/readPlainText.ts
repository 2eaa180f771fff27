/** The characters of the main text, and of each its position in the stream in bytes. */
export interface PlainText {
  readonly text: string;
  readonly positions: Uint32Array;
}

const PROPERTIES = 1;
const PIECES = 2;
const ONE_BYTE = 0x40000000;
const PIECE_LENGTH = 8;

/** The table of pieces: the text may lie in the stream in any order ([MS-DOC] 2.9.38). */
function pieceTable(clx: Uint8Array): DataView | null {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  let at = 0;
  while (at < clx.length && view.getUint8(at) === PROPERTIES) at += 3 + view.getUint16(at + 1, true);
  if (at >= clx.length || view.getUint8(at) !== PIECES) return null;
  return new DataView(clx.buffer, clx.byteOffset + at + 5, view.getUint32(at + 1, true));
}

/** The main text of a Word stream, put together from its pieces; empty when it has none. */
export function readPlainText(word: Uint8Array, clx: Uint8Array): PlainText {
  const header = new DataView(word.buffer, word.byteOffset, word.byteLength);
  const length = Math.min(header.getUint32(0x4c, true), word.length);
  const pieces = pieceTable(clx);
  const positions = new Uint32Array(length);
  let text = '';
  if (!pieces) return { text, positions };

  const count = Math.floor((pieces.byteLength - 4) / (4 + PIECE_LENGTH));
  for (let i = 0; i < count && text.length < length; i += 1) {
    const from = pieces.getUint32(i * 4, true);
    const to = Math.min(pieces.getUint32((i + 1) * 4, true), length);
    // A piece that does not go on where the last one ended would shift all positions.
    if (from !== text.length || to < from) break;
    const at = pieces.getUint32((count + 1) * 4 + i * PIECE_LENGTH + 2, true);
    const width = at & ONE_BYTE ? 1 : 2;
    const start = width === 1 ? (at & ~ONE_BYTE) >>> 1 : at;
    const bytes = word.subarray(start, start + (to - from) * width);
    // windows-1252 and UTF-16 both give one character for each code, so lengths agree; lone surrogates too.
    const decoded = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
      bytes,
    );
    if (decoded.length !== to - from) throw new RangeError('A piece of the text lies outside the stream');
    for (let j = 0; j < decoded.length; j += 1) positions[from + j] = start + j * width;
    text += decoded;
  }
  return { text, positions };
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

function count(bytes: Uint8Array, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}

/**
 * The server's CSV with the line ends of RFC 4180: each record ends with CRLF, a line feed inside quotes stays as it is. Pieces
 * need not end at records; memory is one piece.
 */
export async function* crlf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let quoted = false;
  for await (const piece of pieces) {
    const out = Buffer.allocUnsafe(piece.length + count(piece, LF));
    let written = 0;
    let from = 0;
    let quote = piece.indexOf(QUOTE);
    for (let end = piece.indexOf(LF); end !== -1; end = piece.indexOf(LF, end + 1)) {
      for (; quote !== -1 && quote < end; quote = piece.indexOf(QUOTE, quote + 1)) quoted = !quoted;
      out.set(piece.subarray(from, end), written);
      written += end - from;
      if (!quoted) out[written++] = CR;
      out[written++] = LF;
      from = end + 1;
    }
    for (; quote !== -1; quote = piece.indexOf(QUOTE, quote + 1)) quoted = !quoted;
    out.set(piece.subarray(from), written);
    yield out.subarray(0, written + piece.length - from);
  }
}

import { constants, inflateSync } from 'node:zlib';
import { inMegabytes, LIMITS } from '../limits';
import { DocumentError } from '../types';

/** One stream unpacked, in bytes: an embedded Chinese font may be large, what is drawn on a page is not. */
const MAX_FONT = 32 * 1024 * 1024;
const MAX_STREAM = 4 * 1024 * 1024;
/** Never unpacked: pictures and attached files. */
const LEFT_ALONE = /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/;
const FONT = /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/;
/** LZW streams are not unpacked here; packed, they are refused above this size: at most 1 : 1365 they stay small. */
const MAX_LZW = 64 * 1024;
/** Where the dictionary before a stream is looked for, in bytes. */
const DICTIONARY = 600;

const tooLarge = (limit: number): DocumentError =>
  new DocumentError('too_large', `PDF 的内容解压后超过 ${inMegabytes(limit)}，不是正常的报告：请核对文件。`);

function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most);
    return null; // damaged or not deflated: pdf.js has its own word on that
  }
}

/** Bytes of a stream after all its deflate layers; layers inside layers are what bombs are made of. */
function unpackedSize(packed: Uint8Array, layers: number, most: number): number {
  const unpacked = inflate(packed, most);
  if (!unpacked && packed.length > most) throw tooLarge(most);
  if (!unpacked) return packed.length;
  return layers > 1 ? unpacked.length + unpackedSize(unpacked, layers - 1, most) : unpacked.length;
}

/**
 * Refuses a PDF whose streams would unpack to more than a report can need, before pdf.js unpacks them without a
 * limit. Pictures and attached files are passed over: they are never unpacked. Throws `DocumentError` (`too_large`).
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = file.indexOf('stream');
  while (at >= 0) {
    const end = file.indexOf('endstream', at);
    const until = end < 0 ? file.length : end;
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const start = at + 'stream'.length + (file[at + 6] === 0x0d && file[at + 7] === 0x0a ? 2 : 1);
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 1;
    const isRead = !LEFT_ALONE.test(dictionary);
    const most = FONT.test(dictionary) ? MAX_FONT : MAX_STREAM;
    if (isRead) total += unpackedSize(file.subarray(start, until), layers, most);
    const isLzw = isRead && /\/LZW(?:Decode)?\b/.test(dictionary) && until - start > MAX_LZW;
    if (total > LIMITS.unpacked || isLzw) throw tooLarge(LIMITS.unpacked);
    at = file.indexOf('stream', until + 'endstream'.length);
  }
}

/** True when the file holds pictures: their dictionaries are never packed away. */
export function holdsPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('/Subtype/Image') || file.includes('/Subtype /Image');
}

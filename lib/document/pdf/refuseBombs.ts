import { constants, inflateSync } from 'node:zlib';
import { inMegabytes, LIMITS } from '../limits';
import { DocumentError } from '../types';

/** One stream of a PDF unpacked, in bytes: above any embedded Chinese font, far below what would exhaust memory. */
const MAX_STREAM = 32 * 1024 * 1024;
/** LZW streams are not unpacked here; packed, they are refused above this size: at most 1 : 1365 they stay small. */
const MAX_LZW = 64 * 1024;
/** Where the dictionary before a stream is looked for, in bytes. */
const DICTIONARY = 600;

function inflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_STREAM, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new DocumentError(
        'too_large',
        `PDF 里有一段内容解压后超过 ${inMegabytes(MAX_STREAM)}，不是正常的报告：请核对文件。`,
      );
    }
    return null; // damaged or not deflated: pdf.js has its own word on that
  }
}

/** Bytes of a stream after all its deflate layers; layers inside layers are what bombs are made of. */
function unpackedSize(packed: Uint8Array, layers: number): number {
  const unpacked = inflate(packed);
  if (!unpacked) return packed.length;
  return layers > 1 ? unpacked.length + unpackedSize(unpacked, layers - 1) : unpacked.length;
}

/**
 * Refuses a PDF whose streams would unpack to more than a report can need, before pdf.js unpacks them without a
 * limit. Pictures are passed over: they are never decoded. Throws `DocumentError` (`too_large`).
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
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    if (!isPicture) total += unpackedSize(file.subarray(start, until), layers);
    const isLzw = !isPicture && /\/LZW(?:Decode)?\b/.test(dictionary) && until - start > MAX_LZW;
    if (total > LIMITS.unpacked || isLzw) {
      throw new DocumentError(
        'too_large',
        `PDF 的内容解压后超过 ${inMegabytes(LIMITS.unpacked)}，不是正常的报告：请核对文件。`,
      );
    }
    at = file.indexOf('stream', until + 'endstream'.length);
  }
}

/** True when the file holds pictures: their dictionaries are never packed away. */
export function holdsPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('/Subtype/Image') || file.includes('/Subtype /Image');
}

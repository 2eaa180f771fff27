import { crc32, inflateRawSync } from 'node:zlib';
import { inMegabytes, LIMITS } from './limits';
import type { ZipEntry } from './readZipDirectory';
import { DocumentError } from './types';

export interface UnpackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One entry unpacked; never more than its directory states, whatever the packed bytes hold. */
function unpack({ name, method, packed, size, crc }: ZipEntry): Uint8Array {
  if (method !== 0 && method !== 8) {
    throw new DocumentError(
      'unsupported_format',
      `压缩包里的“${name}”用的是不支持的压缩方式（${method}）：请用普通 ZIP 方式重新压缩，或解压后再导入。`,
    );
  }
  let bytes: Uint8Array;
  try {
    // At least 1: zero would mean no limit.
    bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    bytes = new Uint8Array();
  }
  if (bytes.length !== size || crc32(bytes) !== crc) {
    throw new DocumentError(
      'damaged_file',
      `压缩内容“${name}”已损坏，或与目录所写的大小、校验码不符：请重新取得该文件。`,
    );
  }
  return bytes;
}

/**
 * Unpacks ZIP entries into memory, after their stated sizes have been added up, so that no more than the limit is
 * ever taken. Throws `DocumentError`: `too_large` (an entry, their sum or their number), `encrypted`,
 * `unsupported_format` (another method than deflate), `damaged_file` (size or checksum differ from the directory).
 *
 * fflate's unzip is not used for it: where the stated size is too small, it returns the beginning without an error.
 */
export function unpackEntries(entries: readonly ZipEntry[]): readonly UnpackedFile[] {
  if (entries.length > LIMITS.entries) {
    throw new DocumentError(
      'too_large',
      `压缩包里有 ${entries.length} 个文件，超过 ${LIMITS.entries} 个的上限：请分成几个压缩包。`,
    );
  }
  const large = entries.find(({ size }) => size > LIMITS.file);
  if (large) {
    throw new DocumentError(
      'too_large',
      `压缩包里的“${large.name}”解压后有 ${inMegabytes(large.size)}，超过 ${inMegabytes(LIMITS.file)} 的上限：请核对文件。`,
    );
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.unpacked) {
    throw new DocumentError(
      'too_large',
      `压缩包解压后共有 ${inMegabytes(total)}，超过 ${inMegabytes(LIMITS.unpacked)} 的上限：请分成几个压缩包，或核对文件。`,
    );
  }
  const locked = entries.find(({ isEncrypted }) => isEncrypted);
  if (locked) {
    throw new DocumentError('encrypted', `压缩包里的“${locked.name}”有密码：请先用密码解压后再导入。`);
  }
  return entries.map((entry) => ({ name: entry.name, bytes: unpack(entry) }));
}

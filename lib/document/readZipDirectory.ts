/** One file of a ZIP as its central directory states it; nothing is unpacked yet, and sizes may be lies. */
export interface ZipEntry {
  /** As text only: never a path to write to. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** The packed bytes. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_FLAG = 0x800;

/** UTF-8 where the flag says so or the bytes are valid UTF-8 (many programs forget the flag), else GB18030. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes);
  }
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) return null;
  return {
    name: decodeName(
      bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
      (flags & UTF8_FLAG) !== 0,
    ),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** The entries of a ZIP, or null when the bytes have no sound central directory: cut off, damaged, or no ZIP. ZIP64 is not read: no file within the limits needs it. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  if (bytes.length < END_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;

  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    const entry = readEntry(bytes, view, at);
    if (!entry) return null;
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

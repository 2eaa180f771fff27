/** A compound file (OLE2): DOC, XLS, WPS and ET are such little file systems. */
export interface OleFile {
  /** Names of all streams, whatever storage they lie in. */
  readonly names: readonly string[];
  /** The bytes of the first stream of that name; null when there is none or its chain is broken. */
  readonly stream: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
/** Sector numbers from here on are marks (end, free, FAT), not sectors. */
const FIRST_MARK = 0xfffffffa;
const ENTRY_LENGTH = 128;
const STREAM = 2;
const ROOT = 5;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The numbers of a sector table, little endian. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(
    Math.min(
      size,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    joined.set(part.subarray(0, joined.length - at), at);
    at = Math.min(at + part.length, joined.length);
  }
  return joined;
}

/** The sectors of a chain; null when it leaves the table or runs in a circle. */
function chain(start: number, table: Uint32Array): readonly number[] | null {
  const sectors: number[] = [];
  for (let at = start; at < FIRST_MARK; ) {
    const next = table[at];
    if (next === undefined || sectors.length > table.length) return null;
    sectors.push(at);
    at = next;
  }
  return sectors;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / ENTRY_LENGTH) }, (_, i) => {
    const at = i * ENTRY_LENGTH;
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** Opens a compound file, or null when the bytes are none or its tables are damaged. Takes no more memory than the file has. */
export function readOle(bytes: Uint8Array): OleFile | null {
  if (bytes.length < HEADER || !MAGIC.every((byte, i) => bytes[i] === byte)) return null;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return null;

  const sectorSize = 1 << shift;
  const sector = (number: number): Uint8Array =>
    bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const sectorCount = Math.ceil(bytes.length / sectorSize);

  // The list of the FAT's own sectors: 109 in the header, more in sectors linked by their last number.
  const fatSectors = [...numbersOf(bytes.subarray(76, HEADER))];
  let more = view.getUint32(68, true);
  for (let i = 0; more < FIRST_MARK && i < sectorCount; i += 1) {
    const numbers = numbersOf(sector(more));
    fatSectors.push(...numbers.subarray(0, -1));
    more = numbers.at(-1) ?? FIRST_MARK;
  }
  const usable = fatSectors.filter((number) => number < sectorCount).slice(0, sectorCount);
  const fat = numbersOf(join(usable.map(sector), usable.length * sectorSize));
  const read = (start: number, size: number): Uint8Array | null => {
    const sectors = chain(start, fat);
    return sectors && join(sectors.map(sector), size);
  };

  const directory = read(view.getUint32(48, true), bytes.length);
  if (!directory) return null;
  const entries = readEntries(directory);
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) return null;
  const streams = entries.filter(({ type }) => type === STREAM);

  const miniSize = view.getUint32(56, true);
  const readMini = ({ start, size }: Entry): Uint8Array | null => {
    const table = read(view.getUint32(60, true), bytes.length);
    const holder = read(root.start, root.size);
    const sectors = table && chain(start, numbersOf(table));
    return (
      sectors &&
      holder &&
      join(
        sectors.map((number) => holder.subarray(number << miniShift, (number + 1) << miniShift)),
        size,
      )
    );
  };
  return {
    names: streams.map(({ name }) => name),
    stream: (name) => {
      const entry = streams.find((stream) => stream.name === name);
      if (!entry) return null;
      return entry.size < miniSize ? readMini(entry) : read(entry.start, entry.size);
    },
  };
}

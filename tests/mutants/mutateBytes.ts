import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../lib/synth/random';

type Bytes = Uint8Array;

const noise = (random: Random, length: number): Bytes =>
  Uint8Array.from({ length }, () => random.int(0, 255));
const joined = (...parts: readonly Bytes[]): Bytes => Buffer.concat(parts);
/** A stretch of at most `most` bytes inside. */
function stretch(bytes: Bytes, random: Random, most: number): readonly [number, number] {
  const from = random.int(0, Math.max(0, bytes.length - 1));
  return [from, Math.min(bytes.length, from + random.int(1, most))];
}
function overwritten(bytes: Bytes, at: number, by: Bytes): Bytes {
  const copy = Uint8Array.from(bytes);
  copy.set(by.subarray(0, Math.max(0, copy.length - at)), at);
  return copy;
}

/** Words that make readers do something: sizes, counts, references, ends. */
const WORDS = [
  ...[
    '\u0000',
    'ÿÿÿÿ',
    '99999999999999999999',
    '-1',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    '&b;',
  ],
  ...[
    'colspan="100000000"',
    'rowspan=-1',
    '<table><tr><td>',
    '</table>',
    '<script>',
    '|---|---|',
    '\r',
    '\u2028',
    'endobj',
    'stream',
    'xref',
    '0 R',
  ],
  ...[
    '../../../evil',
    'C:\\evil',
    'PK\u0003\u0004',
    '%PDF-1.7',
    'ÐÏ\u0011à',
    '=cmd|',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    '<img src=x>',
  ],
];

/** Ways to spoil bytes. */
const WAYS: readonly ((bytes: Bytes, random: Random, other: Bytes) => Bytes)[] = [
  // Some bits.
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    for (let i = random.int(1, 30); i > 0; i -= 1) {
      const at = random.int(0, Math.max(0, copy.length - 1));
      copy[at] = (copy[at] ?? random.int(0, 255)) ^ (1 << random.int(0, 7));
    }
    return copy;
  },
  // A stretch left out, doubled many times, overwritten with noise or zeros.
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 4_000);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 400);
    const again = Array.from({ length: random.int(2, 200) }, () => bytes.subarray(from, to));
    return joined(bytes.subarray(0, to), ...again, bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 200);
    return overwritten(
      bytes,
      from,
      random.chance(0.5) ? noise(random, to - from) : new Uint8Array(to - from),
    );
  },
  // Cut off, or with something behind it.
  (bytes, random) => bytes.subarray(0, random.int(0, bytes.length)),
  (bytes, random, other) => joined(bytes, other.subarray(0, random.int(1, other.length))),
  // The head of one and the tail of another.
  (bytes, random, other) =>
    joined(bytes.subarray(0, random.int(1, bytes.length)), other.subarray(random.int(0, other.length))),
  // A word of a format's own where it does not belong.
  (bytes, random) => {
    const at = random.int(0, bytes.length);
    const words = Array.from({ length: random.int(1, 20) }, () => Buffer.from(random.pick(WORDS)));
    return joined(bytes.subarray(0, at), ...words, bytes.subarray(at));
  },
  // Every number larger.
  (bytes, random) => {
    const digit = random.int(0x30, 0x39);
    return bytes.map((byte) => (byte === digit ? 0x39 : byte));
  },
];

const isZip = (bytes: Bytes): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isSmall = ({ originalSize }: UnzipFileInfo): boolean => originalSize < 5_000_000;

/** The parts of a package spoiled and packed again: otherwise its checksum is all that is ever tested. */
function mutatePart(bytes: Bytes, random: Random, other: Bytes): Bytes {
  const parts = unzipSync(bytes, { filter: isSmall });
  const names = Object.keys(parts);
  if (names.length === 0) return bytes;
  const name = random.pick(names);
  const part = parts[name] ?? new Uint8Array();
  const spoiled = part.length === 0 ? noise(random, 50) : random.pick(WAYS)(part, random, other);
  const renamed = random.chance(0.1) ? `../../${name}` : name;
  return zipSync({ ...parts, [name]: spoiled, [renamed]: spoiled }, { level: 1 });
}

/** A file spoiled in one to three ways; `other` is another file of any format to be mixed in. The same random numbers spoil alike. */
export function mutateBytes(bytes: Bytes, random: Random, other: Bytes): Bytes {
  let spoiled = bytes;
  for (let i = random.int(1, 3); i > 0; i -= 1) {
    if (spoiled.length === 0) return spoiled;
    spoiled =
      i === 1 && isZip(spoiled) && spoiled === bytes && random.chance(0.7)
        ? mutatePart(spoiled, random, other)
        : random.pick(WAYS)(spoiled, random, other);
  }
  return spoiled;
}

/** One change to the properties of a paragraph, a run or a table row ([MS-DOC] 2.2.5.1). */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

/** Operand lengths by the top three bits of the code; 6 means that the operand begins with its length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, null, 3] as const;
const TABLE_DEFINITION = 0xd608;
const TAB_CHANGES = 0xc615;

/** The changes that a list of bytes holds, up to where it breaks off. */
export function readSprms(bytes: Uint8Array): readonly Sprm[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = view.getUint16(at, true);
    let start = at + 2;
    let length: number | null = LENGTHS[(code >> 13) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7]; // three bits
    if (code === TABLE_DEFINITION) {
      if (start + 2 > bytes.length) break;
      length = Math.max(view.getUint16(start, true) - 1, 0);
      start += 2;
    } else if (length === null) {
      length = view.getUint8(start);
      start += 1;
      // A list of tabs too long for one byte: nothing behind it can be found.
      if (code === TAB_CHANGES && length === 255) break;
    }
    if (start + length > bytes.length) break;
    sprms.push({ code, operand: new DataView(bytes.buffer, bytes.byteOffset + start, length) });
    at = start + length;
  }
  return sprms;
}

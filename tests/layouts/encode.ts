/** How the text of a document becomes bytes; `gb18030` is what old pages are in, whatever they declare. */
export const ENCODINGS = ['utf-8', 'utf-8-bom', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The two-byte characters of GBK, from the decoder that Node brings: it has no encoder. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') pairs.set(character, [lead, trail]);
    }
  }
  table = pairs;
  return pairs;
}

/** Text in GBK, the two-byte part of GB 18030. Throws on a character outside it: such a text is not for this encoding. */
export function encodeGbk(text: string): Uint8Array {
  const pairs = gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0; // a character of a string always has a code
    const pair = code < 0x80 ? [code] : pairs.get(character);
    if (!pair) throw new Error(`GBK has no "${character}"`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030') return encodeGbk(text.replace('charset="utf-8"', 'charset="gb2312"'));
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

import { XMLParser } from 'fast-xml-parser';
import { DocumentError } from '../types';

/** An element of an OFD part: attributes under `@name`, children under their names without prefix, text under `#text`. */
export type XmlElement = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
});

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and numbered characters; there are no others without a document type. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const isElement = (value: unknown): value is XmlElement =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return parser.parse(text, true);
  } catch {
    // A page that is half there may lack figures without a sign of it.
    throw new DocumentError(
      'damaged_file',
      'OFD 文件已损坏或不完整（有一部分不是完整的 XML）：请重新取得该文件。',
    );
  }
}

/** The root of an XML part as an element that holds the document element; empty for what is no XML. Throws `damaged_file` at a broken one. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root = parse(new TextDecoder().decode(bytes));
  return isElement(root) ? root : {};
}

/** The children of one name, in their order; an element that holds only text is there too. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  const value = element[name];
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((child) => (isElement(child) ? child : { '#text': child }));
}

export function attributeOf(element: XmlElement, name: string): string | null {
  const value = element[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value) : null;
}

export function textOf(element: XmlElement): string {
  const value = element['#text'];
  return typeof value === 'string' ? decodeEntities(value) : '';
}

/** Numbers separated by white space; what is no number is left out. */
export function numbersOf(text: string | null): readonly number[] {
  return (text ?? '').trim().split(/\s+/).map(Number.parseFloat).filter(Number.isFinite);
}

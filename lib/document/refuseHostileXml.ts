import { LIMITS } from './limits';
import { DocumentError } from './types';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;

/**
 * Refuses an XML part of an office document that declares a document type or entities (no office program writes
 * them; they can grow without bound or name other files), or whose elements lie deeper than any program nests them
 * (readers that recurse would exhaust the stack). One pass over the bytes; returns how many elements there are.
 * Throws `DocumentError` (`too_complex`).
 */
export function refuseHostileXml(name: string, xml: Uint8Array): number {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) {
    throw new DocumentError(
      'too_complex',
      `文件内部的“${name}”含有文档类型或实体定义（DOCTYPE、ENTITY），不是办公软件生成的正常文件：请用 Word 或 WPS 打开后另存再导入。`,
    );
  }
  let elements = 0;
  let depth = 0;
  let at = bytes.indexOf(LESS);
  while (at >= 0) {
    let from = at + 1;
    const next = bytes[from];
    if (next === SLASH) depth -= 1;
    else if (next !== BANG && next !== QUESTION) {
      const end = bytes.indexOf(GREATER, at);
      if (end < 0) break;
      elements += 1;
      if (bytes[end - 1] !== SLASH) depth += 1;
      from = end;
    }
    if (depth > LIMITS.depth) {
      throw new DocumentError(
        'too_complex',
        `文件内部的“${name}”标记嵌套过深，不是正常的报告：请用 Word 或 WPS 打开后另存再导入。`,
      );
    }
    at = bytes.indexOf(LESS, from);
  }
  return elements;
}

import { Buffer, isUtf8 } from 'node:buffer';
import { foldRadicals } from '../text/foldRadicals';
import { DocumentError } from './types';
import { undoMojibake } from './undoMojibake';

/** The bytes as text if they are valid in that encoding, else null. A byte order mark is no part of the text. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) return null;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding a page declares, GB2312 and GBK taken as the GB18030 that contains them; null when it declares none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (!name) return null;
  return /^gb/.test(name) ? 'gb18030' : name;
}

/** Where an earlier conversion put a mark in place of what it could not read; 锟斤拷 is such a mark converted once more. */
const LOST = /\uFFFD|\?{4,}|锟斤拷/g;

/** One of these is in every such mark; looking for them takes no time, and nearly no text has any. */
const SIGNS = ['\uFFFD', '????', '锟斤拷'];

/** How many characters of a text are such marks. */
function countLost(text: string): number {
  if (!SIGNS.some((sign) => text.includes(sign))) return 0;
  let lost = 0;
  for (const [mark] of text.matchAll(LOST)) lost += mark.length;
  return lost;
}

/**
 * Decodes a text or a page: by its byte order mark, else as UTF-8 if it is valid UTF-8 (a wrong
 * declaration is common and valid UTF-8 is never an accident), else as declared, else as GB18030.
 * UTF-8 that was read as GBK and saved again (涓€銆 for 一、) is undone where nothing of it was lost; radicals that a PDF
 * left in a copied text (⼆, ⺠) become the characters they stand for.
 * Throws `DocumentError`: `unknown_encoding` when nothing fits, `damaged_text` when what was
 * decoded shows that an earlier conversion already lost the characters.
 */
export function decodeText(bytes: Uint8Array): string {
  const decoded = decodeByMark(bytes) ?? decodeAs(bytes, 'utf-8') ?? decodeDeclared(bytes);
  if (decoded === null || decoded.includes('\u0000')) {
    throw new DocumentError(
      'unknown_encoding',
      '无法识别文字编码（既不是 UTF-8 也不是 GB18030），或文件不是文本：请另存为 UTF-8 后再导入。',
    );
  }
  const repair = undoMojibake(decoded);
  if (repair.kind === 'lost') {
    throw new DocumentError(
      'damaged_text',
      '文件是乱码（UTF-8 被误当作 GBK 读过再保存，如“涓€銆”），其中部分字节已经丢失，无法还原：请从原网站重新取得该文件。',
    );
  }
  const text = repair.kind === 'repaired' ? repair.text : decoded;
  const lost = countLost(text);
  if (lost > 20 && lost > text.replace(/\s/g, '').length / 50) {
    throw new DocumentError(
      'damaged_text',
      '文件中的汉字在此前的转换中已经丢失（成片的“�”、“????”或“锟斤拷”）：请从原网站重新取得该文件。',
    );
  }
  return foldRadicals(text);
}

function decodeByMark(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  return null;
}

function decodeDeclared(bytes: Uint8Array): string | null {
  const declared = declaredEncoding(bytes);
  const asDeclared = declared && declared !== 'utf-8' ? decodeAs(bytes, declared) : null;
  return asDeclared ?? decodeAs(bytes, 'gb18030');
}

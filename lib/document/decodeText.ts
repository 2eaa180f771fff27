import { DocumentError } from './types';

/** The bytes as text if they are valid in that encoding, else null. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
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

/**
 * Decodes a text or a page: by its byte order mark, else as UTF-8 if it is valid UTF-8 (a wrong
 * declaration is common and valid UTF-8 is never an accident), else as declared, else as GB18030.
 * Throws `DocumentError`: `unknown_encoding` when nothing fits, `damaged_text` when what was
 * decoded shows that an earlier conversion already lost the characters.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeByMark(bytes) ?? decodeAs(bytes, 'utf-8') ?? decodeDeclared(bytes);
  if (text === null || text.includes('\u0000')) {
    throw new DocumentError(
      'unknown_encoding',
      '无法识别文字编码（既不是 UTF-8 也不是 GB18030），或文件不是文本：请另存为 UTF-8 后再导入。',
    );
  }
  const letters = text.replace(/\s/g, '').length;
  const lost = (text.match(/\uFFFD|\?{4,}/g) ?? []).join('').length;
  if (lost > 20 && lost > letters / 50) {
    throw new DocumentError(
      'damaged_text',
      '文件中的汉字在此前的转换中已经丢失（成片的“�”或“????”）：请从原网站重新取得该文件。',
    );
  }
  return text;
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

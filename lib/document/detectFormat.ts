import { DocumentError } from './types';

interface Signature {
  readonly name: string;
  readonly kind: 'picture' | 'unsupported_format';
  readonly bytes: readonly number[];
}

/** First bytes of the formats that are met in place of a page or a text. */
const SIGNATURES: readonly Signature[] = [
  { name: 'JPEG 图片', kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'PNG 图片', kind: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'GIF 图片', kind: 'picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'TIFF 图片', kind: 'picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'TIFF 图片', kind: 'picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'WebP 图片', kind: 'picture', bytes: [0x52, 0x49, 0x46, 0x46] },
  { name: 'PDF', kind: 'unsupported_format', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'DOC/XLS/WPS（旧版 Office）', kind: 'unsupported_format', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'ZIP 类（DOCX、XLSX、OFD 或压缩包）', kind: 'unsupported_format', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'RAR 压缩包', kind: 'unsupported_format', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: '7z 压缩包', kind: 'unsupported_format', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'GZIP 压缩文件', kind: 'unsupported_format', bytes: [0x1f, 0x8b] },
];

/**
 * Refuses, from the bytes and never from the name, what has no text that can be read.
 * Throws `DocumentError` (`empty`, `picture`, `unsupported_format`); otherwise the bytes are text of some encoding.
 */
export function refuseUnlessText(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new DocumentError('empty', '文件是空的（0 字节）：可能下载中断，请重新取得该文件。');
  }
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  if (signature?.kind === 'picture') {
    throw new DocumentError(
      'picture',
      `这是${signature.name}，里面没有文字可读：请提供网页（HTML）或文本，或按 docs/importing.md 用数据表（CSV）录入。`,
    );
  }
  if (signature) {
    throw new DocumentError(
      'unsupported_format',
      `这是 ${signature.name} 文件，目前只能读取网页（HTML）和文本：请另存为网页或文本后再导入，或用数据表（CSV）录入。`,
    );
  }
}

/** True when decoded text is markup of a page rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|meta|table|tbody|tr|td|div|p|span|article|section)\b[^<>]*>/i.test(
    text,
  );
}

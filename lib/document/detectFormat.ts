import { readOle } from './readOle';
import { readZipDirectory } from './readZipDirectory';
import { DocumentError, type DocumentProblem, type Format } from './types';
import { type ZipKind, zipKind } from './zipKind';

/**
 * What bytes are: `text` may still be a page, which is seen once it is decoded; `mht` is a page saved with its pictures
 * in one file; an `archive` is a ZIP whose files are documents of their own.
 */
export type DetectedFormat = Exclude<Format, 'html'> | 'mht' | 'archive';

/** A format that is refused: its Chinese name, and what to do. */
interface Refusal {
  readonly code: DocumentProblem;
  readonly name: string;
  readonly advice: string;
}

const picture = (name: string): Refusal => ({
  code: 'picture',
  name,
  advice:
    '里面没有文字可读（不做文字识别）：请提供带文字的网页、Word、Excel 或 PDF，或按 docs/importing.md 用数据表（CSV）录入。',
});
const packed = (name: string): Refusal => ({
  code: 'unsupported_format',
  name,
  advice: '只能直接读取 ZIP：请先解压，再导入其中的文件。',
});
const other = (name: string, target: string): Refusal => ({
  code: 'unsupported_format',
  name,
  advice: `不能直接读取：请用 WPS 或 Office 打开，另存为 ${target} 后再导入。`,
});

/** First bytes of formats that are refused; `text` ones may stand behind a byte order mark or white space. */
const REFUSED: readonly (readonly [first: readonly number[] | RegExp, refusal: Refusal])[] = [
  [[0xff, 0xd8, 0xff], picture('JPEG 图片')],
  [[0x89, 0x50, 0x4e, 0x47], picture('PNG 图片')],
  [[0x47, 0x49, 0x46, 0x38], picture('GIF 图片')],
  [[0x49, 0x49, 0x2a, 0x00], picture('TIFF 图片')],
  [[0x4d, 0x4d, 0x00, 0x2a], picture('TIFF 图片')],
  [/^RIFF.{4}WEBP/s, picture('WebP 图片')],
  [/^BM.{12}\(/s, picture('BMP 图片')],
  [/^.{4}ftyp(?:heic|heix|mif1|avif)/s, picture('HEIC/AVIF 图片')],
  [[0x52, 0x61, 0x72, 0x21], packed('RAR 压缩包')],
  [[0x37, 0x7a, 0xbc, 0xaf], packed('7z 压缩包')],
  [[0x1f, 0x8b], packed('GZIP 压缩文件')],
  [/^.{257}ustar/s, packed('TAR 打包文件')],
  [/^\s*\{\\rtf/, other('RTF 文档', 'DOCX')],
  [/^\s*<\?xml.*?<\?mso-application[^>]*Word/s, other('Word XML 文档', 'DOCX')],
  [/^\s*<\?xml.*?<\?mso-application[^>]*Excel/s, other('Excel XML 表格', 'XLSX')],
];

const ZIP_REFUSED: Readonly<Record<Exclude<ZipKind, DetectedFormat>, Refusal>> = {
  pptx: other('PPTX 演示文稿', 'PDF'),
  odf: other('OpenDocument 文件（ODT、ODS）', 'DOCX 或 XLSX'),
  epub: other('EPUB 电子书', 'DOCX'),
};

/** Streams by which compound files are known; the first that is present decides. */
const OLE_STREAMS: readonly (readonly [stream: string, is: 'doc' | 'xls' | Refusal])[] = [
  [
    'EncryptedPackage',
    { code: 'encrypted', name: '加密的 Office 文件', advice: '需要密码才能打开：请去掉密码另存后再导入。' },
  ],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', other('PPT 演示文稿', 'PDF')],
];

function refuse({ code, name, advice }: Refusal): never {
  throw new DocumentError(code, `这是${/^[A-Z\d]/i.test(name) ? ' ' : ''}${name}，${advice}`);
}

function zipFormat(bytes: Uint8Array): DetectedFormat {
  const entries = readZipDirectory(bytes);
  if (!entries) {
    throw new DocumentError(
      'damaged_file',
      '这是 ZIP 类文件（DOCX、XLSX、OFD 或压缩包），但不完整或已损坏（可能下载中断）：请重新取得该文件。',
    );
  }
  const kind = zipKind(entries);
  return kind === 'pptx' || kind === 'odf' || kind === 'epub' ? refuse(ZIP_REFUSED[kind]) : kind;
}

function oleFormat(bytes: Uint8Array): DetectedFormat {
  const ole = readOle(bytes);
  if (!ole) {
    throw new DocumentError(
      'damaged_file',
      '这是旧版 Office 文件（DOC、XLS、WPS），但不完整或已损坏（可能下载中断）：请重新取得该文件。',
    );
  }
  const [, is] = OLE_STREAMS.find(([stream]) => ole.names.includes(stream)) ?? [];
  if (is === undefined)
    return refuse(other('旧版 Office 类文件，但不是 Word 文档，也不是 Excel 表格', 'DOCX'));
  return typeof is === 'string' ? is : refuse(is);
}

/** True when decoded text is markup of a page rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|meta|table|tbody|tr|td|div|p|span|article|section)\b[^<>]*>/i.test(
    text,
  );
}

/**
 * What the bytes are, whatever the file's name: `text` when no other format is recognised. Throws `DocumentError` for what has no text that can be read, with a sentence
 * that says what it is and what to do: `empty`, `picture`, `unsupported_format`, `encrypted`, `damaged_file`.
 */
export function detectFormat(bytes: Uint8Array): DetectedFormat {
  if (bytes.length === 0) {
    throw new DocumentError('empty', '文件是空的（0 字节）：可能下载中断，请重新取得该文件。');
  }
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const startsWith = (first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte);

  const [, refusal] = REFUSED.find(([first]) =>
    first instanceof RegExp ? first.test(head) : startsWith(first),
  ) ?? [null, null];
  if (refusal) return refuse(refusal);
  // Some servers put bytes before it; readers of PDF allow 1024.
  if (/%PDF-\d/.test(head) && !looksLikeHtml(head)) return 'pdf';
  if (startsWith([0x50, 0x4b, 0x03, 0x04]) || startsWith([0x50, 0x4b, 0x05, 0x06])) return zipFormat(bytes);
  if (startsWith([0xd0, 0xcf, 0x11, 0xe0])) return oleFormat(bytes);
  const isMail = /^\s*[\w-]+:/.test(head) && /^MIME-Version:/im.test(head);
  return isMail && /multipart\/related/i.test(head) ? 'mht' : 'text';
}

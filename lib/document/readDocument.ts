import { decodeText } from './decodeText';
import { type DetectedFormat, detectFormat, looksLikeHtml } from './detectFormat';
import { inMegabytes, LIMITS } from './limits';
import { type Document, DocumentError } from './types';

type Reader = (bytes: Uint8Array) => Promise<Document>;

function refuseLarge(bytes: Uint8Array, limit: number, what: string): void {
  if (bytes.length > limit) {
    throw new DocumentError(
      'too_large',
      `${what}有 ${inMegabytes(bytes.length)}，超过 ${inMegabytes(limit)} 的上限，不是一份报告：请核对文件，或只导入报告部分。`,
    );
  }
}

async function readDecoded(bytes: Uint8Array): Promise<Document> {
  refuseLarge(bytes, LIMITS.text, '文本或网页');
  const text = decodeText(bytes);
  if (looksLikeHtml(text)) return (await import('./readHtml')).readHtml(text);
  return (await import('./readText')).readText(text);
}

/** Who reads what. Each library is loaded only when a file needs it: together they take a second and 100 MB. */
const READERS: Readonly<Record<DetectedFormat, Reader>> = {
  text: readDecoded,
  mht: async (bytes) => readDecoded((await import('./readMht')).readMht(bytes)),
  docx: async (bytes) => (await import('./readDocx')).readDocx(bytes),
  doc: async (bytes) => (await import('./readDoc')).readDoc(bytes),
  xlsx: async (bytes) => (await import('./readWorkbook')).readWorkbook(bytes, 'xlsx'),
  xls: async (bytes) => (await import('./readWorkbook')).readWorkbook(bytes, 'xls'),
  pdf: async (bytes) => (await import('./readPdf')).readPdf(bytes),
  ofd: async (bytes) => (await import('./readOfd')).readOfd(bytes),
  archive: async () => {
    throw new DocumentError(
      'unsupported_format',
      '这是 ZIP 压缩包，里面的文件要逐个读取：请先解压，再导入其中的文件。',
    );
  },
};

/**
 * Bytes → what they say, in reading order. The format is found from the bytes, never from a name.
 * Throws `DocumentError` with a Chinese sentence for anything that has no readable text or asks for too much.
 */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  refuseLarge(bytes, LIMITS.file, '文件');
  return READERS[detectFormat(bytes)](bytes);
}

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

/**
 * A module that is loaded when a file first needs it. Its promise is kept: asking the loader again for each file takes longer
 * than reading a page.
 */
function onFirstUse<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

const htmlReader = onFirstUse(() => import('./readHtml'));
const textReader = onFirstUse(() => import('./readText'));

async function readDecoded(bytes: Uint8Array): Promise<Document> {
  refuseLarge(bytes, LIMITS.text, '文本或网页');
  const text = decodeText(bytes);
  if (looksLikeHtml(text)) return (await htmlReader()).readHtml(text);
  return (await textReader()).readText(text);
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

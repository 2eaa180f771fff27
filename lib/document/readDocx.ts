import mammoth from 'mammoth';
import { foldRadicals } from '../text/foldRadicals';
import { openPackage } from './openPackage';
import { readHtml } from './readHtml';
import { type Document, DocumentError } from './types';

/** Pictures are not looked at: their parts are not even unpacked. */
const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));

/**
 * A Word document: its paragraphs and tables as a page has them, merged cells as spans. Text that a tracked change
 * deletes is gone, text that it inserts stands. Headers and footers are left out.
 * Throws `DocumentError`: what `openPackage` throws, and `damaged_file` when it is no Word document inside.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const buffer = Buffer.from(openPackage(bytes));
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer }, { convertImage: noPicture })).value;
  } catch {
    throw new DocumentError(
      'damaged_file',
      'Word 文档（DOCX）已损坏，无法打开：请用 Word 或 WPS 打开后另存，或重新取得该文件。',
    );
  }
  return readHtml(foldRadicals(html), 'docx');
}

import { foldRadicals } from '../text/foldRadicals';
import { foldSpace } from '../text/foldSpace';
import { inMegabytes, LIMITS } from './limits';
import { readOle } from './readOle';
import { type Block, type Document, DocumentError } from './types';
import { readParagraphs, type WordParagraph, type WordStreams } from './word/readParagraphs';
import { toTableRows, type WordRow } from './word/toTableRows';

const NO_METADATA = { titles: [], publishedOn: null, issuer: null, url: null } as const;
const MAGIC = 0xa5ec;
/** Word 97; the versions before it keep their text in another way. */
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

function damaged(): DocumentError {
  return new DocumentError(
    'damaged_file',
    'Word 文档（DOC、WPS）已损坏，无法读取：请用 Word 或 WPS 打开后另存为 DOCX，或重新取得该文件。',
  );
}

function openStreams(bytes: Uint8Array): WordStreams {
  const ole = readOle(bytes);
  const word = ole?.stream('WordDocument');
  if (!ole || !word || word.length < 0x200) throw damaged();
  const header = new DataView(word.buffer, word.byteOffset, word.byteLength);
  if (header.getUint16(0, true) !== MAGIC || header.getUint16(2, true) < FIRST_VERSION) {
    throw new DocumentError(
      'unsupported_format',
      '这是 Word 97 以前的文档，不能直接读取：请用 Word 或 WPS 打开后另存为 DOCX。',
    );
  }
  const flags = header.getUint16(0x0a, true);
  if (flags & ENCRYPTED) {
    throw new DocumentError('encrypted', 'Word 文档有密码：请去掉密码另存后再导入。');
  }
  if (word.length > LIMITS.text) {
    throw new DocumentError(
      'too_large',
      `Word 文档的内容有 ${inMegabytes(word.length)}，超过 ${inMegabytes(LIMITS.text)} 的上限：请核对文件，或另存为 DOCX。`,
    );
  }
  const table = ole.stream(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw damaged();
  return { word, table, data: ole.stream('Data') ?? new Uint8Array() };
}

function readMarks(bytes: Uint8Array): readonly WordParagraph[] {
  const streams = openStreams(bytes);
  try {
    return readParagraphs(streams);
  } catch (error) {
    // The file's own tables point outside it.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

/**
 * A Word 97–2003 document (DOC, and WPS, which has the same inside): its paragraphs as lines, its tables with merged
 * cells as spans. Headers, footers, notes and text boxes are left out.
 * Throws `DocumentError`: `damaged_file`, `encrypted`, `unsupported_format` (older than Word 97), `too_large`, `too_complex`.
 */
export async function readDoc(bytes: Uint8Array): Promise<Document> {
  const blocks: Block[] = [];
  let tables = 0;
  let paragraphs = 0;
  let rows: WordRow[] = [];
  let texts: string[] = [];
  let cell = '';

  const endTable = (): void => {
    // Cells after the last row end: the row is not whole, but what it says is there.
    if (texts.length > 0) rows.push({ texts, shape: null });
    if (rows.length > 0) {
      tables += 1;
      blocks.push({ kind: 'table', number: tables, rows: toTableRows(rows) });
    }
    rows = [];
    texts = [];
    cell = '';
  };

  for (const { text: printed, ends, inTable, shape } of readMarks(bytes)) {
    const text = foldRadicals(printed);
    if (blocks.length > LIMITS.lines || rows.length > LIMITS.rows) {
      throw new DocumentError('too_complex', 'Word 文档的段落或表格行数过多，不是一份报告：请核对文件。');
    }
    if (ends === 'row') {
      rows.push({ texts, shape });
      texts = [];
    } else if (ends === 'cell') {
      texts.push(foldSpace(`${cell}\n${text}`));
      cell = '';
    } else if (inTable) {
      cell += `\n${text}`;
    } else {
      endTable();
      const line = foldSpace(text);
      paragraphs += 1;
      if (line !== '') blocks.push({ kind: 'line', text: line, where: `paragraph:${paragraphs}`, gap: 0 });
    }
  }
  endTable();
  return { format: 'doc', blocks, metadata: NO_METADATA };
}

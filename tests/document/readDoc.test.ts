import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDoc } from '../../lib/document/readDoc';
import { readDocument } from '../../lib/document/readDocument';

const FOLDER = join(__dirname, '../fixtures/documents');
/** 示例县 is invented. Made from the .fodt beside it: soffice --convert-to doc:"MS Word 97" example-county.fodt */
const FILE = readFileSync(join(FOLDER, 'example-county.doc'));

const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, rowspan, colspan });
const BLOCKS = [
  { kind: 'line', text: '示例县人民政府2023年政府信息公开工作年度报告', where: 'paragraph:1', gap: 0 },
  { kind: 'line', text: '详见示例县人民政府网站。', where: 'paragraph:3', gap: 0 },
  {
    kind: 'table',
    number: 1,
    rows: [
      [cell('第二十条第（一）项', 4)],
      [cell('信息 内容'), cell('本年制发件数'), cell('本年废止件数'), cell('现行有效件数')],
      [cell('规章', 1, 2), cell('0'), cell(''), cell('71')],
      [cell('3'), cell('／', 2)],
    ],
  },
  { kind: 'line', text: '二、其他', where: 'paragraph:4', gap: 0 },
];

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('readDoc', () => {
  test('gives lines, and tables with merged, empty and many-lined cells', async () => {
    expect(await readDoc(FILE)).toMatchObject({ format: 'doc', blocks: BLOCKS });
  });

  test('leaves out what a tracked change deleted, though it is in the file', () => {
    expect(FILE.includes(Buffer.from('7981', 'utf16le')) || FILE.includes('7981')).toBe(true);
  });

  test('is found from the bytes', async () => {
    expect((await readDocument(FILE)).format).toBe('doc');
  });

  test.each([
    ['cut in half', FILE.subarray(0, FILE.length / 2)],
    ['cut after its header', FILE.subarray(0, 600)],
  ])('refuses a file %s with a sentence', async (_, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ name: 'DocumentError' });
  });

  test('never throws anything but a DocumentError, whatever byte is wrong', async () => {
    for (let at = 0; at < FILE.length; at += 97) {
      const bytes = Buffer.from(FILE);
      bytes[at] = 0xff - (bytes[at] ?? 0);
      const outcome = await readDocument(bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name).toBe('DocumentError');
    }
  });

  test.each([
    ['a password', 0x0a, 0x01, 'encrypted', '有密码'],
    ['a version before Word 97', 0x02, 0x65, 'unsupported_format', 'Word 97 以前'],
  ])('refuses %s in words', async (_, offset, value, code, words) => {
    const at = FILE.indexOf(Buffer.from([0xec, 0xa5])) + offset;
    const bytes = Buffer.from(FILE);
    // The flag of encryption is in the second byte of its word.
    if (code === 'encrypted') bytes.writeUInt8(bytes.readUInt8(at + 1) | value, at + 1);
    else bytes.writeUInt16LE(value, at);
    await expect(readDoc(bytes)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  const skipWithoutOffice = hasOffice() ? test : test.skip;
  skipWithoutOffice(
    'agrees with DOCX made from the same source (needs LibreOffice: soffice is not on the path)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'docx-'));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const source = join(FOLDER, 'example-county.fodt');
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', folder, source], {
        stdio: 'ignore',
      });
      const { blocks } = await readDocument(readFileSync(join(folder, 'example-county.docx')));
      const tables = (all: readonly { readonly kind: string }[]) =>
        all.filter(({ kind }) => kind === 'table');
      expect(tables(blocks)).toEqual(tables(BLOCKS));
    },
    60_000,
  );
});

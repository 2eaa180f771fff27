import process from 'node:process';
import { openArchive } from '../../lib/document/readArchive';
import { readDocument } from '../../lib/document/readDocument';
import { docxOf, paragraph, patchZip, tableCell, xlsxOf, zipOf } from '../fixtures/packages';

const MIB = 1024 * 1024;
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const far = (address: string): string =>
  `<row r="${address.replace(/\D/g, '')}"><c r="${address}"><v>1</v></c></row>`;

const ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** What is wrong, the bytes (made when needed: some are large), the code and words of the refusal. */
const HOSTILE: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ['a file of 200 MB', () => new Uint8Array(200 * MIB), 'too_large', '文件有 200 MB，超过 64 MB 的上限'],
  [
    'a text of 30 MB',
    () => new Uint8Array(30 * MIB).fill(0x61),
    'too_large',
    '文本或网页有 30 MB，超过 24 MB',
  ],
  ['a text of 200 000 lines', () => utf8('12\n'.repeat(200_000)), 'too_large', '文本超过 100000 行'],
  [
    'a line of a million characters',
    () => utf8('行政许可'.repeat(250_000)),
    'too_large',
    '有一行（段）长达 1000000 字',
  ],
  [
    'a page of one endless paragraph',
    () => utf8(`<html>${'行政许可'.repeat(250_000)}`),
    'too_large',
    '有一行（段）长达',
  ],
  [
    '100 000 elements inside each other',
    () => utf8(`<html>${'<div>'.repeat(100_000)}1`),
    'too_complex',
    '嵌套过深',
  ],
  ['100 000 bold marks left open', () => utf8(`<html>${'<b>'.repeat(100_000)}1`), 'too_complex', '嵌套过深'],
  [
    'marks that multiply in each paragraph',
    () =>
      utf8(
        `<html><p>${Array.from({ length: 300 }, (_, i) => `<font a=${i}>`).join('')}${'<p>x'.repeat(2_000)}`,
      ),
    'too_complex',
    '网页的标记超过 300000 个',
  ],
  [
    'a million words',
    () => utf8(`<html>${'a b '.repeat(400_000)}`),
    'too_complex',
    '网页的文字片段超过 1000000 个',
  ],
  [
    'a million attributes',
    () => utf8(`<html>${`<p ${Array.from({ length: 100 }, (_, i) => `a${i}`).join(' ')}>`.repeat(10_000)}`),
    'too_complex',
    '网页的标记属性超过 600000 个',
  ],
  [
    'a table of 30 000 rows',
    () => utf8(`<table>${'<tr><td>1'.repeat(30_000)}</table>`),
    'too_complex',
    '网页中有一个 30000 行的表格',
  ],
  [
    'a Word document that unpacks to 20 MB',
    () => docxOf(paragraph('1'), '', { 'word/more.xml': new Uint8Array(20 * MIB) }),
    'too_large',
    '文件内部的文字部分解压后有 21 MB，超过 12 MB',
  ],
  [
    'a Word document whose directory understates its size',
    () => patchZip(docxOf(paragraph('字').repeat(9_000)), 'size', 500),
    'damaged_file',
    '与目录所写的大小、校验码不符',
  ],
  ['a Word document with entities', () => docxOf(paragraph('1'), ENTITIES), 'too_complex', 'DOCTYPE、ENTITY'],
  [
    'a Word document with 100 000 tables inside each other',
    () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(100_000)),
    'too_complex',
    '“word/document.xml”标记嵌套过深',
  ],
  [
    'a Word document of 50 000 paragraphs',
    () => docxOf(paragraph('1').repeat(50_000)),
    'too_complex',
    '文件内部的标记有 15000\\d 个',
  ],
  [
    'a sheet whose used range is a thousand million cells',
    () => xlsxOf(`<dimension ref="A1:XFD1048576"/><sheetData>${far('A1')}${far('XFD1048576')}</sheetData>`),
    'too_complex',
    '工作表“表”的范围或合并单元格过大',
  ],
  [
    'a sheet merged a thousand times over itself',
    () =>
      xlsxOf(
        `<sheetData>${far('A1')}${far('T15000')}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)}</mergeCells>`,
      ),
    'too_complex',
    '工作表“表”的范围或合并单元格过大',
  ],
  [
    'a workbook with a document type',
    () => xlsxOf('<!DOCTYPE a><sheetData/>'),
    'too_complex',
    'DOCTYPE、ENTITY',
  ],
];

/** Seconds that a hostile file may take. */
const LONGEST = 10;

describe('hostile input ends in a sentence, quickly', () => {
  test.each(HOSTILE)('%s', async (_, make, code, words) => {
    const bytes = make();
    const start = process.cpuUsage();
    await expect(readDocument(bytes)).rejects.toMatchObject({
      name: 'DocumentError',
      code,
      message: expect.stringMatching(new RegExp(`${words}.*：请`)),
    });
    // Of the processor, not of the clock: the machine may be busy with other things.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000_000).toBeLessThan(LONGEST);
  });

  test('a line as long as may be is read as fast as any', async () => {
    const before = process.cpuUsage();
    const { blocks } = await readDocument(utf8(`1 |\n${'1 '.repeat(240_000)}`));
    const { user, system } = process.cpuUsage(before);
    expect(blocks).toHaveLength(2);
    expect((user + system) / 1_000_000).toBeLessThan(LONGEST);
  });
});

describe('hostile archives', () => {
  test.each([
    [
      'an entry of 70 MB',
      () => patchZip(zipOf({ '大.txt': 'A' }), 'size', 70 * MIB),
      'too_large',
      '“大.txt”解压后有 70 MB',
    ],
    [
      'entries of 180 MB together',
      () => patchZip(zipOf({ a: 'A', b: 'B', c: 'C' }), 'size', 60 * MIB),
      'too_large',
      '压缩包解压后共有 180 MB，超过 160 MB',
    ],
    [
      '5 000 entries',
      () => zipOf(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${i}.txt`, '']))),
      'too_large',
      '压缩包里有 5000 个文件，超过 4000 个',
    ],
    [
      'an entry larger than its header says',
      () => patchZip(zipOf({ 'a.txt': new Uint8Array(30 * MIB) }), 'size', 10),
      'damaged_file',
      '“a.txt”已损坏，或与目录所写的大小',
    ],
    [
      'an entry smaller than its header says',
      () => patchZip(zipOf({ 'a.txt': 'A' }), 'size', 60 * MIB),
      'damaged_file',
      '“a.txt”已损坏',
    ],
  ])('%s', (_, make, code, words) => {
    const bytes = make();
    expect(() => openArchive(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(new RegExp(`${words}.*：请`)) }),
    );
  });
});

describe('absurd spans', () => {
  test.each([
    ['a page', () => utf8('<table><tr><td colspan=1000000000 rowspan=1000000000>1</table>')],
    [
      'a Word document',
      () => docxOf(`<w:tbl><w:tr>${tableCell('1', '<w:gridSpan w:val="1000000000"/>')}</w:tr></w:tbl>`),
    ],
  ])('are cut to what browsers take: %s', async (_, make) => {
    const { blocks } = await readDocument(make());
    expect(blocks).toMatchObject([{ kind: 'table', rows: [[{ text: '1', colspan: 1_000 }]] }]);
  });
});

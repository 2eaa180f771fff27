import { openArchive } from '../../lib/document/readArchive';
import { readDocument } from '../../lib/document/readDocument';
import { docxOf, paragraph, patchZip, zipOf } from '../fixtures/packages';

const names = (bytes: Uint8Array): readonly string[] | undefined =>
  openArchive(bytes)?.map(({ name }) => name);

describe('openArchive', () => {
  test('gives the files with their bytes, without folders, dot files and what macOS adds', () => {
    const bytes = zipOf({
      '报告/': '',
      '报告/示例县2023.txt': '正文',
      '报告/.DS_Store': 'x',
      '__MACOSX/._a.txt': 'x',
      'a.txt': 'A',
    });
    const files = openArchive(bytes);
    expect(files?.map(({ name, bytes: content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['报告/示例县2023.txt', '正文'],
      ['a.txt', 'A'],
    ]);
  });

  test('reads names in GBK, which have no flag', () => {
    // 示例县.txt in GBK, written over a name of the same length.
    const gbk = Buffer.from([0xca, 0xbe, 0xc0, 0xfd, 0xcf, 0xd8, 0x2e, 0x74, 0x78, 0x74]);
    const bytes = Buffer.from(zipOf({ 'abcdef.txt': 'A' }));
    for (let at = bytes.indexOf('abcdef.txt'); at >= 0; at = bytes.indexOf('abcdef.txt', at))
      gbk.copy(bytes, at);
    expect(names(bytes)).toEqual(['示例县.txt']);
  });

  test('keeps a name that leaves the folder as mere text', () => {
    expect(names(zipOf({ '../../etc/报告.txt': 'A' }))).toEqual(['../../etc/报告.txt']);
  });

  test.each([
    ['a text', Buffer.from('正文')],
    ['nothing', new Uint8Array()],
    ['a DOCX', docxOf(paragraph('正文'))],
    ['an OFD', zipOf({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<a/>' })],
    ['a ZIP cut in half', zipOf({ 'a.txt': '正文'.repeat(99) }).subarray(0, 60)],
  ])('is null for %s', (_, bytes) => {
    expect(openArchive(bytes)).toBeNull();
  });

  test('hands an archive inside on unopened, and it is refused in words by whoever reads it', async () => {
    const [inner] = openArchive(zipOf({ '内.zip': zipOf({ 'a.txt': 'A' }) })) ?? [];
    expect(inner?.name).toBe('内.zip');
    await expect(readDocument(inner?.bytes ?? new Uint8Array())).rejects.toMatchObject({
      code: 'unsupported_format',
      message: '这是 ZIP 压缩包，里面的文件要逐个读取：请先解压，再导入其中的文件。',
    });
  });

  test.each([
    ['a password', patchZip(zipOf({ 'a.txt': 'A' }), 'flags', 1), 'encrypted', '“a.txt”有密码'],
    [
      'another method',
      patchZip(zipOf({ 'a.txt': 'A' }), 'method', 14),
      'unsupported_format',
      '不支持的压缩方式（14）',
    ],
  ])('refuses %s in words', (_, bytes, code, words) => {
    expect(() => openArchive(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});

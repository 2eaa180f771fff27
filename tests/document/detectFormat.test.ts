import { write } from '@e965/xlsx';
import { detectFormat } from '../../lib/document/detectFormat';
import { docxOf, paragraph, xlsxOf, zipOf } from '../fixtures/packages';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const XLS: Uint8Array = write(
  { SheetNames: ['a'], Sheets: { a: { '!ref': 'A1', A1: { t: 's', v: 'x' } } } },
  { type: 'buffer', bookType: 'biff8' },
);

describe('detectFormat', () => {
  test.each([
    ['text', Buffer.from('正文')],
    ['text', Buffer.from('<html><p>正文')],
    ['pdf', bytes('%PDF-1.7 …')],
    ['pdf', bytes('\r\nX-Junk\r\n%PDF-1.4')],
    ['docx', docxOf(paragraph('正文'))],
    ['xlsx', xlsxOf('<sheetData/>')],
    ['xls', XLS],
    ['ofd', zipOf({ 'OFD.xml': '<a/>' })],
    ['archive', zipOf({ 'word/document.xml': '<a/>' })],
    ['archive', zipOf({ 'a.docx': 'x' })],
    [
      'mht',
      bytes('From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n'),
    ],
  ])('sees %s', (format, content) => {
    expect(detectFormat(content)).toBe(format);
  });

  test.each([
    ['empty', '', '文件是空的（0 字节）'],
    ['picture', '\xff\xd8\xff\xe0', '这是 JPEG 图片，里面没有文字可读（不做文字识别）'],
    ['picture', 'RIFF\x10\0\0\0WEBPVP8 ', '这是 WebP 图片'],
    ['unsupported_format', 'Rar!\x1a\x07', '这是 RAR 压缩包，只能直接读取 ZIP：请先解压'],
    ['unsupported_format', "7z\xbc\xaf'\x1c", '这是 7z 压缩包'],
    ['unsupported_format', '\x1f\x8b\x08', '这是 GZIP 压缩文件'],
    [
      'unsupported_format',
      '{\\rtf1\\ansi',
      '这是 RTF 文档，不能直接读取：请用 WPS 或 Office 打开，另存为 DOCX',
    ],
    [
      'unsupported_format',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>',
      '这是 Word XML 文档',
    ],
    ['damaged_file', 'PK\x03\x04\x14\0', '不完整或已损坏'],
    ['damaged_file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '不完整或已损坏'],
  ])('refuses %s: %p', (code, content, words) => {
    expect(() => detectFormat(bytes(content))).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });

  test('refuses a presentation and an OpenDocument by name', () => {
    const pptx = zipOf({ '[Content_Types].xml': '<a/>', 'ppt/presentation.xml': '<a/>' });
    expect(() => detectFormat(pptx)).toThrow('PPTX 演示文稿');
    expect(() => detectFormat(zipOf({ mimetype: 'x', 'content.xml': '<a/>' }))).toThrow('OpenDocument');
  });
});

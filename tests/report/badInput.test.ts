import { readFile } from '../../lib/checks/readFile';
import { corpusReport, hasCorpus, REFERENCE } from '../fixtures/truth';

const TEXT = REFERENCE.toString('utf8');
const FIRST_COPY = TEXT.slice(0, TEXT.indexOf('政府信息公开年报\n'));
const read = (content: string | Uint8Array) => readFile('file', Buffer.from(content));

describe('bad input ends in a sentence that says what is wrong and what to do', () => {
  test.each([
    ['an empty file', '', '文件是空的（0 字节）：可能下载中断，请重新取得该文件。'],
    [
      'a JPEG',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
      '这是 JPEG 图片，里面没有文字可读（不做文字识别）',
    ],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), '这是 PNG 图片'],
    ['a PDF that breaks off', '%PDF-1.7 …', 'PDF 文件已损坏或不完整'],
    [
      'a Word file of old that breaks off',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      '这是旧版 Office 文件（DOC、XLS、WPS），但不完整或已损坏',
    ],
    ['a RAR archive', 'Rar!\u001a\u0007', '这是 RAR 压缩包，只能直接读取 ZIP：请先解压'],
    ['bytes of no encoding', new Uint8Array([0x41, 0xff, 0x00, 0x81, 0xff, 0xff]), '无法识别文字编码'],
    ['text lost in a conversion', `${'????????'.repeat(20)} 9 0 0`, '文件中的汉字在此前的转换中已经丢失'],
    ['prose without tables', '某局2023年政府信息公开工作年度报告\n本年未收到申请。', '没有找到统计表'],
    [
      'half a report',
      TEXT.slice(0, TEXT.indexOf('(四)无法提供')),
      '报告不完整，缺表三（收到和处理政府信息公开申请情况，只读到一部分）、表四',
    ],
    [
      'a report cut between tables',
      TEXT.slice(0, TEXT.indexOf('三、收到和处理政府信息公开申请情况\n')),
      '报告不完整，缺表三（收到和处理政府信息公开申请情况）、表四',
    ],
  ])('%s', async (_, content, sentence) => {
    const outcome = await read(content);
    expect(outcome.status).toBe('refused');
    expect(outcome.reason).toContain(sentence);
    expect(outcome.reason).toMatch(/请/);
    expect(outcome.cells).toEqual([]);
  });

  test.each([
    [
      'another year in the title',
      FIRST_COPY.replace('人民政府2023年', '人民政府2022年'),
      '标题写的是 2022 年，统计期限写的是 2023 年',
    ],
    [
      'a year after the publication',
      FIRST_COPY.replaceAll('2023年', '2025年'),
      '报告年度 2025 年晚于发布日期 2024-01-30',
    ],
    [
      'a year typed twice',
      FIRST_COPY.replace('人民政府2023年', '人民政府20232023年'),
      '标题中的年份不是四位数',
    ],
    ['no year at all', FIRST_COPY.replace(/2023年/g, '本年度'), '没有找到报告年度'],
  ])('%s: the figures are read, the year stays open', async (_, content, sentence) => {
    const outcome = await read(content);
    expect([outcome.status, outcome.report.year]).toEqual(['partial', null]);
    expect(outcome.reason).toContain(sentence);
  });

  (hasCorpus ? test : test.skip)(
    'a real report of prose only (needs the corpus beside the project)',
    async () => {
      const outcome = await readFile(
        'pingtan-local-tax-2013.txt',
        corpusReport('pingtan-local-tax-2013').bytes,
      );
      expect(outcome.status).toBe('refused');
      expect(outcome.reason).toContain('没有找到统计表');
    },
  );
});

/** Text in GBK, by the platform's decoder run over all two-byte codes; characters outside GBK are not in the report. */
function toGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => codes.get(character) ?? character.codePointAt(0) ?? []),
  );
}

describe('encodings', () => {
  test('a UTF-8 file with a byte order mark reads as one without', async () => {
    const marked = await read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), REFERENCE]));
    expect(marked.cells).toEqual((await readFile('file', REFERENCE)).cells);
    expect(marked.report.title).toBe('柳州市柳南区人民政府2023年政府信息公开工作年度报告');
  });

  test('a UTF-16 file reads as one in UTF-8', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
    expect((await read(utf16)).cells).toEqual((await readFile('file', REFERENCE)).cells);
  });

  test('a GBK text reads without a declaration as one in UTF-8', async () => {
    expect((await read(toGbk(TEXT))).cells).toEqual((await readFile('file', REFERENCE)).cells);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { readPdf } from '../../lib/document/readPdf';
import { type Block, DocumentError } from '../../lib/document/types';
import { findFigures } from '../../lib/report/findFigures';
import { settleCells } from '../../lib/report/settleCells';
import { corpusReport, hasCorpus, score } from '../fixtures/truth';

/** PDFs printed by tests/fixtures/documents/makePdfs.mjs; the figures below were typed from its tables. */
const fixture = (name: string): Buffer =>
  readFileSync(join(__dirname, '../fixtures/documents', `${name}.pdf`));

const tablesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');
const rowsOf = (blocks: readonly Block[]): string[] =>
  tablesOf(blocks).flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('|')));
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const NO_METADATA = { titles: [], publishedOn: null, issuer: null, url: null };
const settle = (blocks: readonly Block[]) =>
  settleCells(findFigures({ format: 'pdf', blocks, metadata: NO_METADATA }, null).sightings);

/** A PDF written by hand: object 1 is the catalogue, the others are numbered on. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, i) => [`${i + 1} 0 obj\n`, object, '\nendobj\n']);
  const body = Buffer.concat(['%PDF-1.4\n', ...parts].map((part) => Buffer.from(part as string, 'latin1'))); // Buffer.from takes either
  return Buffer.concat([body, Buffer.from(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`)]);
}
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const page = (resources: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << ${resources} >> /Contents 4 0 R >>`;
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const stream = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${dictionary} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
const HELVETICA = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

describe('readPdf', () => {
  test('reads a bordered table over two pages as one, page numbers and running headers left out', async () => {
    const { format, blocks } = await readPdf(fixture('bordered-two-pages'));
    expect(format).toBe('pdf');
    expect(linesOf(blocks)).toEqual([
      '示例县人民政府2024年政府信息公开工作年度报告',
      '本报告由示例县人民政府编制，统计期限自2024年1月1日至2024年12月31日。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(tablesOf(blocks).map(({ page: number, rows }) => [number, rows.length])).toEqual([
      [1, 4],
      [1, 28],
      [2, 4],
    ]);
  });

  test('says for each cell on which page it stands', async () => {
    const { blocks } = await readPdf(fixture('bordered-two-pages'));
    const { cells } = settle(blocks);
    const placeOf = (key: string) => cells.find((cell) => cell.key === key);
    expect(placeOf('t3_new_natural')).toMatchObject({ value: '160', where: 'page:1/table:2/row:4/column:4' });
    expect(placeOf('t3_carried_out_total')).toMatchObject({
      value: '4',
      where: 'page:2/table:2/row:28/column:10',
    });
  });

  test.each(['bordered-two-pages', 'vertical-headings'])(
    '%s: gives every cell of tables 3 and 4',
    async (name) => {
      const { blocks } = await readPdf(fixture(name));
      const { cells } = settle(blocks);
      expect(cells.filter(({ key, state }) => /^t[34]/.test(key) && state !== 'number')).toEqual([]);
      expect(rowsOf(blocks)).toEqual(
        expect.arrayContaining([
          '二、上年结转政府信息公开申请数量|9|0|0|0|0|0|9',
          '（四）无法提供|1.本机关不掌握相关政府信息|120|4|0|0|2|0|126',
          '（七）总计|166|10|0|1|2|1|180',
          '4|1|0|2|7|3|0|1|0|4|1|0|0|1|2',
        ]),
      );
    },
  );

  test('joins a heading printed one character a line', async () => {
    const { blocks } = await readPdf(fixture('vertical-headings'));
    expect(rowsOf(blocks)).toContain('三、本年度办理结果|（一）予以公开|11|2|0|0|0|1|14');
  });

  test('finds the columns of a table without lines, labels around their figures joined', async () => {
    const { blocks } = await readPdf(fixture('borderless'));
    expect(rowsOf(blocks)).toEqual(
      expect.arrayContaining([
        '行政规范性文件|12|3|145',
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）|3|0|0|1|0|0|4',
        '8.属于行政查询事项|0|3|0|0|0|0|3',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|2|0|0|0|0|0|2',
      ]),
    );
  });

  test('takes level lines as the ends of rows', async () => {
    const { blocks } = await readPdf(fixture('level-lines'));
    expect(rowsOf(blocks)).toEqual(
      expect.arrayContaining([
        '一、本年新收政府信息公开申请数量|160|11|0|1|2|1|175',
        '5.要求行政机关确认或重新出具已获取信息|0|0|0|0|0|0|0',
      ]),
    );
  });

  test.each(['borderless', 'level-lines'])('%s: what is settled is as printed', async (name) => {
    const settled = settle((await readPdf(fixture(name))).blocks).cells;
    const whole = settle((await readPdf(fixture('bordered-two-pages'))).blocks).cells;
    const printed = new Map(whole.map(({ key, value }) => [key, value]));
    const read = settled.filter(({ state }) => state !== 'unreadable');
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter(({ key, value }) => printed.get(key) !== value)).toEqual([]);
  });
});

describe('readPdf refuses', () => {
  const codeOf = async (bytes: Buffer): Promise<string> => {
    const error: unknown = await readPdf(bytes).catch((reason: unknown) => reason);
    return error instanceof DocumentError ? error.code : `not a DocumentError: ${String(error)}`;
  };
  const image = stream(
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.from([0]),
  );

  test('a scan', async () => {
    const content = stream('', Buffer.from('q 200 0 0 200 0 0 cm /I Do Q'));
    expect(await codeOf(pdfOf([CATALOGUE, PAGES, page('/XObject << /I 5 0 R >>'), content, image]))).toBe(
      'picture',
    );
  });

  test('a scan with an invisible layer of recognised text', async () => {
    const content = stream('', Buffer.from('BT /F1 12 Tf 3 Tr 20 100 Td (1234) Tj ET'));
    expect(await codeOf(pdfOf([CATALOGUE, PAGES, page(HELVETICA), content, image]))).toBe('picture');
  });

  test('pages without anything', async () => {
    expect(await codeOf(pdfOf([CATALOGUE, PAGES, page(''), stream('', Buffer.from('q Q'))]))).toBe('empty');
  });

  test('what only begins like a PDF', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing'))).toBe('damaged_file');
  });

  test('a file cut off', async () => {
    expect(await codeOf(fixture('level-lines').subarray(0, 20_000))).toMatch(/^(?:damaged_file|empty)$/);
  });

  test('a file in which every 6 has become a 9: parts are looked for where they are not, also where nobody waits for them', async () => {
    const bytes = Buffer.from(fixture('level-lines'));
    for (let at = bytes.indexOf('6'); at >= 0; at = bytes.indexOf('6', at)) bytes[at] = '9'.charCodeAt(0);
    expect(await codeOf(bytes)).toBe('damaged_file');
  });

  test('a page tree that contains itself', async () => {
    const tree = '<< /Type /Pages /Kids [2 0 R] /Count 3 >>';
    expect(await codeOf(pdfOf([CATALOGUE, tree]))).toMatch(/^(?:damaged_file|empty)$/);
  });

  test('more pages than a report has', async () => {
    const tree = `<< /Type /Pages /Kids [${'3 0 R '.repeat(501)}] /Count 501 >>`;
    expect(await codeOf(pdfOf([CATALOGUE, tree, page(''), stream('', Buffer.from('q Q'))]))).toMatch(
      /^(?:too_complex|damaged_file)$/,
    );
  });

  test('content that unpacks without end', async () => {
    const bomb = stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(40 * 1024 * 1024, 'q Q ')));
    expect(await codeOf(pdfOf([CATALOGUE, PAGES, page(HELVETICA), bomb]))).toBe('too_large');
  });

  test('a file with a password', async () => {
    const locked = pdfOf([CATALOGUE, PAGES, page(''), stream('', Buffer.from('q Q'))])
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      );
    expect(await codeOf(Buffer.from(locked, 'latin1'))).toBe('encrypted');
  });
});

test('readPdf reads Chinese of fonts that name a character map instead of bringing one', async () => {
  const font =
    '/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >> >>';
  // 行政许可 in GBK
  const content = stream('', Buffer.from('BT /F1 12 Tf 20 100 Td <D0D0D5FED0EDBFC9> Tj ET'));
  const { blocks } = await readPdf(pdfOf([CATALOGUE, PAGES, page(font), content]));
  expect(linesOf(blocks)).toEqual(['行政许可']);
});

const withCorpus = hasCorpus ? describe : describe.skip;

withCorpus('published PDFs (need the corpus beside the project)', () => {
  test.each([
    ['huaian-city-2024', 200],
    ['hongze-district-2023', 186],
  ])('%s: all %d cells as a person read them', async (name, right) => {
    const { bytes, truth } = corpusReport(name);
    const { blocks } = await readPdf(bytes);
    expect(score(settle(blocks).cells, truth)).toEqual({ right, open: 0, wrong: [] });
  });
});

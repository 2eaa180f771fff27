import { strToU8, zipSync } from 'fflate';
import { readOfd } from '../../lib/document/readOfd';
import { DocumentError } from '../../lib/document/types';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An OFD of one page with this content; `template` is printed below it. */
function ofdOf(content: string, template = ''): Uint8Array {
  const page = (layer: string, extra = '') =>
    `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${NS}>${extra}<ofd:Content><ofd:Layer ID="9">${layer}</ofd:Layer></ofd:Content></ofd:Page>`;
  const files = {
    'OFD.xml': `<ofd:OFD ${NS}><ofd:DocBody><ofd:DocInfo><ofd:Title>测试市2024年报告</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/Pages/Page_0/Content.xml': page(content, '<ofd:Template TemplateID="5"/>'),
    'Doc_0/Tpls/Tpl_0/Content.xml': page(template),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const text = (x: number, y: number, words: string, deltas = `g ${words.length - 1} 4`): string =>
  `<ofd:TextObject ID="2" Boundary="${x} ${y} 80 5" Size="4" Font="3"><ofd:TextCode X="0" Y="4" DeltaX="${deltas}">${words}</ofd:TextCode></ofd:TextObject>`;
const path = (x: number, y: number, data: string): string =>
  `<ofd:PathObject ID="4" Boundary="${x} ${y} 120 40" LineWidth="0.2"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
/** A box of two rows and three columns, 120 by 20 millimetres. */
const LATTICE = path(30, 60, 'M 0 0 L 120 0 L 120 20 L 0 20 C M 0 10 L 120 10 M 40 0 L 40 20 M 80 0 L 80 20');

describe('readOfd', () => {
  test('reads lines and a bordered table in their order', () => {
    const document = readOfd(
      ofdOf(
        text(30, 20, '测试市人民政府') +
          LATTICE +
          text(32, 62, '信息内容') +
          text(72, 62, '本年制发件数') +
          text(112, 62, '现行有效件数') +
          text(32, 72, '规章') +
          text(72, 72, '12', '2') +
          text(112, 72, '⼆⻔') +
          text(30, 90, 'A&amp;B', '2 2'),
      ),
    );
    expect(document).toMatchObject({ format: 'ofd', metadata: { titles: ['测试市2024年报告'] } });
    const [first, table, last] = document.blocks;
    expect(first).toEqual({ kind: 'line', text: '测试市人民政府', where: 'page:1/line:1', gap: 0 });
    expect(table?.kind === 'table' && table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章', '12', '二门'],
    ]);
    expect(last).toMatchObject({ text: 'A&B' });
  });

  test('reads runs of distances, and distances that part words', () => {
    const { blocks } = readOfd(ofdOf(text(30, 20, '一二三四五', 'g 2 4 12 4')));
    expect(blocks).toMatchObject([{ text: '一二三 四五' }]);
  });

  test('takes an object where its matrix puts it', () => {
    const turned = `<ofd:TextObject ID="2" Boundary="30 20 80 5" CTM="0.5 0 0 0.5 10 0" Size="8" Font="3"><ofd:TextCode X="0" Y="8" DeltaX="8">甲乙</ofd:TextCode></ofd:TextObject>`;
    const { blocks } = readOfd(ofdOf(turned + text(52, 20, '丙')));
    expect(blocks).toMatchObject([{ text: '甲乙 丙' }]);
  });

  test('reads what the page is printed on', () => {
    const { blocks } = readOfd(ofdOf(text(32, 62, '规章') + text(72, 62, '3') + text(112, 62, '4'), LATTICE));
    expect(blocks[0]?.kind).toBe('table');
  });

  const codeOf = (bytes: Uint8Array): string => {
    try {
      readOfd(bytes);
    } catch (error) {
      if (error instanceof DocumentError) return error.code;
      throw error;
    }
    return 'read';
  };

  test.each(['<ofd:TextObject ID="2" Boundary="30 2', '</ofd:TextObject', '<ofd:TextObject a="1'])(
    'refuses a page whose XML breaks off: %s',
    (end) => {
      expect(() => readOfd(ofdOf(`${text(30, 20, '第一')}${end}`))).toThrow(DocumentError);
    },
  );

  test.each([
    ['pictures only', ofdOf('<ofd:ImageObject ID="7" Boundary="0 0 210 297" ResourceID="8"/>'), 'picture'],
    ['nothing on its page', ofdOf(''), 'empty'],
    ['no OFD.xml', zipSync({ 'a.xml': strToU8('<a/>') }), 'damaged_file'],
    ['no ZIP', strToU8('PK\u0003\u0004 cut off'), 'damaged_file'],
    [
      'a document type',
      zipSync({ 'OFD.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><OFD>&b;</OFD>') }),
      'too_complex',
    ],
  ])('refuses a file with %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

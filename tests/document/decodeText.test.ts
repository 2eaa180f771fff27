import { decodeText } from '../../lib/document/decodeText';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gbk = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);
/** What a program makes of UTF-8 that it takes for GBK and saves as UTF-8. */
const mojibake = (text: string): Uint8Array => utf8(gbk(utf8(text)));

describe('decodeText', () => {
  test('knows the damage by its look: 一、总体 becomes 涓€銆佹€讳綋', () => {
    expect(gbk(utf8('一、总体'))).toBe('涓€銆佹€讳綋');
    expect(decodeText(utf8('涓€銆佹€讳綋'))).toBe('一、总体');
  });

  test('makes characters of the radicals that a PDF left in a copied text', () => {
    expect(decodeText(utf8('⼆、⾏政许可，⼈⺠政府部⻔ １２'))).toBe('二、行政许可，人民政府部门 １２');
  });

  test('undoes it where nothing was lost, figures and markup included', () => {
    const page = '<p>政府信息公开</p> <td>本年新收政府信息公开申请数量</td> 39917 行政许可 abc';
    expect(decodeText(mojibake(page))).toBe(page);
  });

  test('refuses it by name where bytes were lost', () => {
    // An odd number of characters before an ASCII one costs the last byte.
    const lossy = mojibake('一、总体情况。\n二、主动公开政府信息情况。\n12件\n');
    expect(() => decodeText(lossy)).toThrow('文件是乱码（UTF-8 被误当作 GBK 读过再保存');
    const withMarks = Buffer.from(Buffer.from(lossy).toString().replaceAll('\uFFFD', '?'));
    expect(() => decodeText(withMarks)).toThrow('文件是乱码');
  });

  test.each([
    '联通',
    '一、总体情况。政府信息公开工作年度报告，行政规范性文件12件。',
    '€100 – “引号” 涓流不息，锛是生僻字。',
    'Ünïcödé ünïcödé öäüöäüöäü',
    '',
  ])('leaves sound text alone: %s', (text) => {
    expect(decodeText(utf8(text))).toBe(text);
  });

  test('reads GBK that is declared as UTF-8, and UTF-8 that is declared as GBK', () => {
    const declared = (charset: string): Uint8Array => utf8(`<meta charset="${charset}">`);
    const words = Buffer.from([0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9]);
    expect(decodeText(Buffer.concat([declared('utf-8'), words]))).toContain('行政许可');
    expect(decodeText(Buffer.concat([declared('gb2312'), utf8('行政许可')]))).toContain('行政许可');
  });

  test('refuses 锟斤拷, what is left of a lost character saved twice', () => {
    expect(() => decodeText(utf8('锟斤拷'.repeat(20)))).toThrow('已经丢失');
  });
});

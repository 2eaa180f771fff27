import { read, utils, type WorkBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { plainNumber } from '../../lib/export/plainNumber';
import { printCsv } from '../../lib/export/printCsv';
import { printJson } from '../../lib/export/printJson';
import { printXlsx } from '../../lib/export/printXlsx';
import { HOSTILE, SAMPLE } from './sample';

const CSV = printCsv(SAMPLE, { language: null, bom: true });
const records: Record<string, string>[] = parse(CSV, { bom: true, columns: true });
const rowOf = (text: string) => records.find((record) => record.text === text);

describe('plainNumber', () => {
  test.each([
    [1e15, '1000000000000000'],
    [43.57429718875502, '43.574297'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
    [-4, '-4'],
    ['12345678901234.567891', '12345678901234.567891'],
  ])('%j is %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '', '1e5', '=1', '１'])('refuses %j', (value) => {
    expect(() => plainNumber(value)).toThrow('No number for a file');
  });
});

describe('printCsv', () => {
  test('begins with a byte order mark, or not when told so', () => {
    expect([...Buffer.from(CSV).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(printCsv(SAMPLE, { language: null, bom: false })).toBe(CSV.slice(1));
  });

  test('ends its lines as RFC 4180 and Excel expect', () => {
    expect(CSV.startsWith('\ufefftext,count,amount,rate,day,year\r\n')).toBe(true);
    expect(CSV.endsWith(',0,0,0,,2022\r\n')).toBe(true);
  });

  test('guards texts that a spreadsheet would run, and no others', () => {
    expect(records.slice(0, HOSTILE.length).map(({ text }) => text)).toEqual(
      HOSTILE.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
    );
  });

  test('puts text with a line break of either kind between quotes', () => {
    expect(CSV).toContain('"\'\r=1",1,');
    expect(CSV).toContain('"a\nb",1,');
  });

  test('keeps every digit of a number, and its sign', () => {
    expect(rowOf('numbers')).toMatchObject({ count: '-4', amount: '96171.600001', rate: '43.574297' });
    expect(rowOf('large')).toMatchObject({ count: '1000000000000000', amount: '12345678901234.567891' });
  });

  test('leaves what is missing empty and a zero a zero', () => {
    expect(rowOf('missing')).toMatchObject({ count: '', amount: '', rate: '', day: '' });
    expect(records.at(-1)).toMatchObject({ text: '', count: '0', amount: '0', rate: '0' });
  });

  test.each([
    ['zh', 'text 文字,count 数量,amount 金额,rate 比率,day 日期,year 年度'],
    ['en', 'text Text,count Count,amount Amount,rate Rate,day Day,year Year'],
  ] as const)('puts the labels of %s behind the keys', (language, header) => {
    expect(printCsv(SAMPLE, { language, bom: false }).split('\r\n')[0]).toBe(header);
  });
});

describe('printJson', () => {
  const text = printJson(SAMPLE);
  const json = JSON.parse(text);

  test('has the rows of the table with types, null for what is missing, and text unguarded', () => {
    expect(json.rows).toHaveLength(SAMPLE.rows.length);
    expect(json.rows.slice(0, HOSTILE.length).map((row: { text: string }) => row.text)).toEqual(HOSTILE);
    expect(json.rows.at(-2)).toEqual({
      text: 'missing',
      count: null,
      amount: null,
      rate: null,
      day: null,
      year: 2021,
    });
    expect(json.rows.at(-4)).toEqual({
      text: 'numbers',
      count: -4,
      amount: 96171.600001,
      rate: 43.574297,
      day: '2023-01-31',
      year: 2019,
    });
  });

  test('prints the same digits as the CSV', () => {
    expect(text).toContain('"amount":12345678901234.567891,');
  });

  test('says what it is, where from, of what day, and how to cite it', () => {
    expect(json).toMatchObject({
      title: '示例（合成数据）',
      query: ['指标：示例'],
      source: '合成数据',
      data_date: '2026-01-02',
      data_version: 7,
      cite: '公开年报图谱. 示例（合成数据）[DS/OL]. 数据版本 7 (2026-01-02). http://example.invalid/sample.',
    });
    expect(json.columns[1]).toEqual({ key: 'count', zh: '数量', en: 'Count', kind: 'integer', unit: '件' });
  });
});

describe('printXlsx', () => {
  let bytes: Uint8Array;
  let book: WorkBook;
  const cell = (address: string) => book.Sheets.数据?.[address];
  beforeAll(async () => {
    bytes = await printXlsx(SAMPLE, { language: 'zh' });
    book = read(bytes, { type: 'array', cellNF: true, cellDates: true, UTC: true });
  });

  test('has a sheet of data and one of notes', () => {
    expect(book.SheetNames).toEqual(['数据', '说明']);
    const notes: string[][] = utils.sheet_to_json(book.Sheets.说明 ?? {}, { header: 1 });
    expect(notes.slice(0, 3)).toEqual([
      ['标题', '示例（合成数据）'],
      ['查询', '指标：示例'],
      ['网址', 'http://example.invalid/sample'],
    ]);
    expect(notes.at(-5)).toEqual(['count', '数量', 'Count', '整数', '件']);
  });

  test('keeps hostile text as it is, as text, and holds no formula anywhere', () => {
    const found = HOSTILE.map((_, i) => cell(`A${i + 2}`));
    // XML ends its lines in one way: a carriage return inside a cell comes back as a line feed.
    expect(found.map(({ t, v }) => [t, v.replace('\r', '\n')])).toEqual(
      HOSTILE.map((text) => ['s', text.replace('\r', '\n')]),
    );
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(parts).toHaveLength(2);
    for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[ >]/);
  });

  test('types its numbers and days, negative and large ones too, and writes as text only what Excel cannot hold', () => {
    const row = HOSTILE.length + 2;
    expect(['B', 'C', 'D', 'F'].map((column) => cell(`${column}${row}`))).toMatchObject([
      { t: 'n', v: -4, z: '#,##0' },
      { t: 'n', v: 96171.600001, z: '#,##0.0#####' },
      { t: 'n', v: 43.574297, z: '0.0"%"' },
      { t: 'n', v: 2019, z: '0' },
    ]);
    expect(cell(`E${row}`)).toMatchObject({ t: 'd', v: new Date('2023-01-31T00:00:00Z') });
    expect(cell(`B${row + 1}`)).toMatchObject({ t: 'n', v: 1e15 });
    expect(cell(`C${row + 1}`)).toMatchObject({ t: 's', v: '12345678901234.567891' });
  });

  test('leaves the cell of a missing value empty', () => {
    const row = HOSTILE.length + 4;
    expect(cell(`A${row}`)).toMatchObject({ v: 'missing' });
    expect(['B', 'C', 'D', 'E'].map((column) => cell(`${column}${row}`))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(cell(`B${row + 1}`)).toMatchObject({ t: 'n', v: 0 });
  });

  test('has a frozen head and widths', () => {
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('customWidth="1"');
    expect(cell('A1')).toMatchObject({ v: 'text 文字' });
  });
});

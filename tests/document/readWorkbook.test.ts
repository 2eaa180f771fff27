import { type WorkSheet, write } from '@e965/xlsx';
import { numberText } from '../../lib/document/numberText';
import { readDocument } from '../../lib/document/readDocument';

const SHEET: WorkSheet = {
  '!ref': 'A1:C5',
  '!merges': [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
    { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
  ],
  A1: { t: 's', v: '示例县2023年政府信息公开工作年度报告' },
  A2: { t: 's', v: '行政许可' },
  B2: { t: 'n', v: 11398889, z: '0.00E+00' },
  C2: { t: 'n', v: 96171.6, z: '#,##0' },
  B3: { t: 'n', v: 45000, z: 'yyyy-mm-dd' },
  C3: { t: 'n', v: 1234, z: '#,##0' },
  C5: { t: 's', v: ' 、 ' },
};
const book = (hidden: 0 | 1) => ({
  SheetNames: ['表二', '草稿'],
  Sheets: { 表二: SHEET, 草稿: { '!ref': 'A1', A1: { t: 's' as const, v: '草稿' } } },
  Workbook: { Sheets: [{ Hidden: 0 as const }, { Hidden: hidden }] },
});
const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, rowspan, colspan });

describe.each([
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
] as const)('readWorkbook: %s', (format, bookType) => {
  const bytesOf = (hidden: 0 | 1): Buffer => write(book(hidden), { type: 'buffer', bookType });

  test('gives each visible sheet as its name, its head lines and a table that begins at A1', async () => {
    const document = await readDocument(bytesOf(1));
    expect(document.format).toBe(format);
    expect(document.blocks).toEqual([
      { kind: 'line', text: '表二', where: 'sheet:1', gap: 0 },
      { kind: 'line', text: '示例县2023年政府信息公开工作年度报告', where: 'sheet:1/row:1', gap: 0 },
      {
        kind: 'table',
        number: 1,
        rows: [
          [cell('示例县2023年政府信息公开工作年度报告', 3)],
          [cell('行政许可', 1, 2), cell('11398889'), cell('96171.6')],
          [cell('2023-03-15'), cell('1,234')],
          [cell(''), cell(''), cell('')],
          [cell(''), cell(''), cell('、')],
        ],
      },
    ]);
  });

  test('reads a second sheet that is not hidden', async () => {
    const { blocks } = await readDocument(bytesOf(0));
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
  });
});

describe('readWorkbook', () => {
  test('shows a formula that was never calculated as itself, not as blank', async () => {
    const sheet: WorkSheet = { '!ref': 'A1:B1', A1: { t: 'n', v: 1 }, B1: { t: 'n', f: 'SUM(A1:A1)' } };
    const bytes = write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'buffer', bookType: 'xlsx' });
    const { blocks } = await readDocument(bytes);
    expect(blocks.at(-1)).toMatchObject({ rows: [[{ text: '1' }, { text: '=SUM(A1:A1)' }]] });
  });
});

describe('numberText', () => {
  test.each([
    [1234, '1,234', '1,234'],
    [96171.6, '96172', '96171.6'],
    [11398889, '1.14E+07', '11398889'],
    [12, '12件', '12件'],
    [12000, '1.2万', '12000'],
    [-3, '(3)', '(3)'],
    [0, '-', '0'],
    [0.125, '12.5%', '12.5%'],
    [0.12345, '12.3%', '12.345%'],
    [1e21, '1E+21', '1000000000000000000000'],
    [1.5e-7, '0.0', '0.00000015'],
    [-123456.789, '-1.2E+05', '-123456.789'],
    [0.1 + 0.2, '0.3', '0.3'],
    [123456789012, '1.23457E+11', '123456789012'],
  ])('%p shown as %p is %p', (value, shown, text) => {
    expect(numberText(value, shown)).toBe(text);
  });
});

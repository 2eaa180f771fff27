import { workbookFile } from '../../lib/export/dataset/workbookFile';
import { printCsv } from '../../lib/export/printCsv';
import { printXlsx } from '../../lib/export/printXlsx';
import { hasLibreOffice, type OpenedCell, type OpenedSheet, openInLibreOffice } from '../setup/inLibreOffice';
import { HOSTILE, SAMPLE } from './sample';

/** Rows of the sample behind the header and the hostile ones. */
const [NUMBERS, LARGE, MISSING, ZERO] = [0, 1, 2, 3].map((i) => HOSTILE.length + 1 + i) as [
  number,
  number,
  number,
  number,
];

async function large(): Promise<Uint8Array> {
  const columns = SAMPLE.columns.map((column) => ({ ...column, about: '', aboutEn: '' }));
  const batches = (async function* () {
    yield [...SAMPLE.rows];
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookFile(columns, batches, SAMPLE.notes, { language: 'zh' }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

const formulas = (sheets: readonly OpenedSheet[]): readonly OpenedCell[] =>
  sheets.flatMap(({ rows }) => rows.flat()).filter(({ formula }) => formula !== null);

const oneEnding = (text: string | undefined): string | undefined => text?.replace(/\r/g, '\n');

// Where LibreOffice is not installed, printers.test.ts reads the same files with another library.
(hasLibreOffice() ? describe : describe.skip)('LibreOffice opens', () => {
  const opened: Record<string, readonly OpenedSheet[]> = {};
  beforeAll(async () => {
    const [view = [], whole = []] = openInLibreOffice('xlsx', [
      await printXlsx(SAMPLE, { language: 'zh' }),
      await large(),
    ]);
    const [csv = []] = openInLibreOffice('csv', [printCsv(SAMPLE, { language: 'zh', bom: true })]);
    Object.assign(opened, { view, whole, csv });
  }, 120_000);
  const rowsOf = (file: string) => opened[file]?.[0]?.rows ?? [];
  const cellsIn = (file: string, row: number) =>
    rowsOf(file)
      [row]?.slice(1, 6)
      .map(({ type, value }) => [type, value]);

  test.each(['view', 'whole', 'csv'])('%s without running anything', (file) => {
    expect(rowsOf(file).length).toBeGreaterThanOrEqual(SAMPLE.rows.length + 1);
    expect(formulas(opened[file] ?? [])).toEqual([]);
  });

  test.each(['view', 'whole', 'csv'])('%s with its Chinese intact', (file) => {
    expect(
      rowsOf(file)[0]
        ?.slice(0, 3)
        .map(({ value }) => value),
    ).toEqual(['text 文字', 'count 数量', 'amount 金额']);
    expect(rowsOf(file)[HOSTILE.length]?.[0]).toMatchObject({ type: 'string', value: '一、行政许可' });
  });

  test.each(['view', 'whole'])('%s with a sheet of notes', (file) => {
    expect(opened[file]?.map(({ name }) => name)).toEqual(['数据', '说明']);
    expect(opened[file]?.[1]?.rows[0]?.map(({ value }) => value).slice(0, 2)).toEqual([
      '标题',
      '示例（合成数据）',
    ]);
  });

  test.each(['view', 'whole'])('%s with hostile text as text, as it stands, and codes as text', (file) => {
    const found = rowsOf(file)
      .slice(1, HOSTILE.length + 1)
      .map(([cell]) => [cell?.type, oneEnding(cell?.value)]);
    expect(found).toEqual(HOSTILE.map((text) => ['string', oneEnding(text)]));
  });

  test('csv with hostile text as text, behind its apostrophe', () => {
    const found = rowsOf('csv')
      .slice(1, HOSTILE.length + 1)
      .map(([cell]) => cell?.value);
    for (const [i, text] of HOSTILE.entries()) if (/^[=+\-@]/.test(text)) expect(found[i]).toBe(`'${text}`);
  });

  test.each(['view', 'whole', 'csv'])('%s with numbers as numbers and days as days', (file) => {
    const percent = expect.stringMatching(/^(float|percentage)$/);
    expect(cellsIn(file, NUMBERS)).toEqual([
      ['float', '-4'],
      ['float', '96171.600001'],
      [percent, '43.574297'],
      ['date', '2023-01-31'],
      ['float', '2019'],
    ]);
    expect(cellsIn(file, LARGE)?.[0]).toEqual(['float', '1000000000000000']);
    expect(cellsIn(file, ZERO)?.slice(0, 3)).toEqual([
      ['float', '0'],
      ['float', '0'],
      [percent, '0'],
    ]);
  });

  test.each(['view', 'whole', 'csv'])('%s with nothing where a value is missing', (file) => {
    expect(cellsIn(file, MISSING)?.slice(0, 4)).toEqual(Array(4).fill([null, '']));
  });
});

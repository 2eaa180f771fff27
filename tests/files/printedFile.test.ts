import { read, utils, type WorkBook } from '@e965/xlsx';
import { printedFile } from '../../app/files/printedFile';
import type { FileTable, FileValue } from '../../lib/export/fileTable';
import { printCsv } from '../../lib/export/printCsv';
import { printJson } from '../../lib/export/printJson';
import { printXlsx } from '../../lib/export/printXlsx';
import { rowsAtATime } from '../../lib/export/rowBatches';
import { SOCKET_HEADER } from '../../lib/serve/socketHeader';
import { SAMPLE } from '../export/sample';

const PRINTING = { bom: '1' } as const;
const SAMPLE_ROWS = [...SAMPLE.rows];

/** The sample over and over, to so many rows; `laidOut` counts the rows that were looked at. */
function long(length: number): { readonly table: FileTable; readonly laidOut: () => number } {
  let looked = 0;
  return {
    laidOut: () => looked,
    table: {
      ...SAMPLE,
      rows: {
        length,
        *[Symbol.iterator](): Generator<readonly FileValue[]> {
          for (let i = 0; i < length; i += 1) {
            looked += 1;
            yield SAMPLE_ROWS[i % SAMPLE_ROWS.length] ?? [];
          }
        },
      },
    },
  };
}

const asked = (method = 'GET', caller = '198.51.100.9', signal = new AbortController().signal) => ({
  method,
  headers: new Headers({ [SOCKET_HEADER]: caller }),
  signal,
});
/** Rows of six values: beyond what is printed at once, and beyond what may wait for its reader in numbers. */
/** Printed in pieces, and too short to take a place. */
const NOT_SO_LONG = 12_000;
const LONG = 24_000;
const VERY_LONG = 40_000;

describe('printedFile', () => {
  test.each([
    ['csv', (table: FileTable) => printCsv(table, { language: null, bom: true })],
    ['json', (table: FileTable) => printJson(table)],
  ] as const)('prints a long %s in pieces to the text that it is at once', async (format, print) => {
    const { table } = long(LONG);
    const response = await printedFile(asked(), table, format, PRINTING);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString()).toBe(print(table));
    const small = await printedFile(asked(), SAMPLE, format, PRINTING);
    expect(small.headers.get('x-data-version')).toBe('7');
    expect([...response.headers]).toEqual([...small.headers]);
    expect(Buffer.from(await small.arrayBuffer()).toString()).toBe(print(SAMPLE));
  });

  test('writes a long workbook of the same cells, formats and widths', async () => {
    const { table } = long(LONG);
    const open = (bytes: ArrayBuffer | Uint8Array): WorkBook =>
      read(bytes, { type: 'array', cellNF: true, cellDates: true, UTC: true, cellStyles: true });
    const [piecewise, whole] = [
      open(await (await printedFile(asked(), table, 'xlsx', PRINTING)).arrayBuffer()),
      open(await printXlsx(SAMPLE, { language: 'zh' })),
    ];
    expect(piecewise.SheetNames).toEqual(whole.SheetNames);
    const rowsOf = ({ Sheets }: WorkBook, name: string): unknown[][] =>
      utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, raw: true });
    const [few, all] = [rowsOf(whole, '数据'), rowsOf(piecewise, '数据')];
    expect(all).toHaveLength(LONG + 1);
    expect(all.slice(0, few.length)).toEqual(few);
    expect(rowsOf(piecewise, '说明')).toEqual(rowsOf(whole, '说明'));
    for (const address of ['B15', 'C15', 'C16', 'D15', 'D16', 'E15', 'F15'])
      expect([address, piecewise.Sheets.数据?.[address]?.z]).toEqual([
        address,
        whole.Sheets.数据?.[address]?.z,
      ]);
  });

  test.each(['csv', 'json', 'xlsx'] as const)(
    'lays rows of a long %s out as they are taken, and lets others work in between',
    async (format) => {
      const { table, laidOut } = long(LONG);
      const response = await printedFile(asked(), table, format, PRINTING);
      expect(laidOut()).toBe(0);
      let turns = 0;
      let isReading = true;
      const turn = (): void => {
        turns += 1;
        if (isReading) setImmediate(turn);
      };
      setImmediate(turn);
      const reader = response.body?.getReader();
      await reader?.read();
      await reader?.read();
      if (format !== 'xlsx') expect(laidOut()).toBeLessThan(LONG / 2); // what packs a workbook reads ahead
      while (!(await reader?.read())?.done);
      isReading = false;
      expect(laidOut()).toBe(LONG);
      expect(turns).toBeGreaterThanOrEqual(Math.floor(LONG / rowsAtATime(table.columns.length))); // one a piece
    },
  );

  test('gives one caller four places for what is very long, and takes each back when it is read or left', async () => {
    const ask = (signal?: AbortSignal) =>
      printedFile(asked('GET', '198.51.100.9', signal), long(VERY_LONG).table, 'csv', PRINTING);
    const leaving = new AbortController();
    const [first, second] = [await ask(), await ask(), await ask(leaving.signal), await ask()];
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.text()).toBe('您已有几个很长的文件正在下载：请等其中一个下载完再试。\n');
    expect(
      (await printedFile(asked('GET', '198.51.100.9'), long(NOT_SO_LONG).table, 'csv', PRINTING)).status,
    ).toBe(200);
    expect((await printedFile(asked('HEAD'), long(VERY_LONG).table, 'csv', PRINTING)).status).toBe(200);

    await first?.text();
    const again = await ask();
    expect(again.status).toBe(200);
    await second?.body?.cancel();
    leaving.abort();
    for (const response of [await ask(), await ask()]) expect(response.status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  test('answers HEAD with the headers alone', async () => {
    const { table, laidOut } = long(NOT_SO_LONG);
    const head = await printedFile(asked('HEAD'), table, 'csv', PRINTING);
    expect([head.body, laidOut()]).toEqual([null, 0]);
    const { headers } = await printedFile(asked(), table, 'csv', PRINTING);
    expect([...head.headers]).toEqual([...headers]);
  });
});

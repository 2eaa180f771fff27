import { parse } from 'csv-parse/sync';
import { numberField, toCsv } from '../../lib/export/csv';
import { rankingCsv } from '../../lib/export/rankingCsv';
import { trendCsv } from '../../lib/export/trendCsv';
import { rankQuery } from '../../lib/query/rankQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { toRanking } from '../../lib/result/ranking';
import { toTrend } from '../../lib/result/trend';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

describe('toCsv', () => {
  test('begins with a byte order mark and ends its lines as Excel expects', () => {
    const csv = toCsv(['a', 'b'], [['x', null]]);
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv).toBe('\ufeffa,b\r\nx,\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-12', "'-12"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['一、', '一、'],
  ])('guards the text %j', (text, guarded) => {
    expect(parse(toCsv(['a'], [[text]]), { bom: true })[1]).toEqual([guarded]);
  });

  test('never guards a number', () => {
    expect(toCsv(['a'], [[{ number: '-12' }], [numberField(-4)]])).toBe('\ufeffa\r\n-12\r\n-4\r\n');
  });

  test('quotes what needs it', () => {
    expect(parse(toCsv(['a'], [['x,"y"\nz']]), { bom: true })[1]).toEqual(['x,"y"\nz']);
  });
});

describe('numberField', () => {
  test.each([
    [1e15, '1000000000000000'],
    [43.57429718875502, '43.574297'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
  ])('%d is %s', (value, text) => {
    expect(numberField(value)).toEqual({ number: text });
  });

  test('nothing is nothing, not zero', () => {
    expect(numberField(null)).toBeNull();
  });
});

const records = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('rankingCsv', () => {
  test('has a row a unit with value or reason', () => {
    const ranking = toRanking(
      { ...rankQuery.parse({ metric: 't3_new' }), year: 2023 },
      {
        units: [unitRow('a'), unitRow('b')],
        reports: [reportRow('a', 2023), reportRow('b', 2023)],
        cells: [cellRow('a', 2023, 't3_new', 9), cellRow('b', 2023, 't3_new', 'not_applicable')],
        expected: null,
      },
    );
    expect(
      records(rankingCsv(ranking)).map(({ unit_id, rank, value, state, state_label }) => [
        unit_id,
        rank,
        value,
        state,
        state_label,
      ]),
    ).toEqual([
      ['a', '1', '9', 'number', '数值'],
      ['b', '', '', 'not_applicable', '不适用'],
    ]);
  });
});

describe('trendCsv', () => {
  test('has a row a year, missing ones too, and marks the change of form', () => {
    const trend = toTrend(
      { ...trendQuery.parse({ metric: 't2_licence_decisions', unit: ['a'] }), from: 2020, to: 2022 },
      {
        units: [unitRow('a')],
        reports: [reportRow('a', 2020, '2019'), reportRow('a', 2021)],
        cells: [cellRow('a', 2020, 't2_licence_decisions', 1), cellRow('a', 2021, 't2_licence_decisions', 2)],
      },
    );
    expect(
      records(trendCsv(trend)).map((row) => [row.year, row.value, row.state, row.break, row.join]),
    ).toEqual([
      ['2020', '1', 'number', '', ''],
      ['2021', '2', 'number', '2021 新格式', 'dashed'],
      ['2022', '', 'not_reported', '', 'gap'],
    ]);
  });
});

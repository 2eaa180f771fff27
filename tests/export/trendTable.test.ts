import { trendTable } from '../../lib/export/trendTable';
import { trendQuery } from '../../lib/query/trendQuery';
import { toTrend } from '../../lib/result/trend';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const PROVENANCE = {
  address: 'http://example.invalid/',
  source: '合成数据',
  dataDate: '2026-01-02',
  dataVersion: 7,
};

/** Two invented units over 2020–2022, the form of 2021 since 2021: 0, 10, 20 and –, 30, –. */
const fileOf = (mode: 'value' | 'index' | 'share', shape: 'long' | 'wide' = 'wide') =>
  trendTable(
    toTrend(
      {
        ...trendQuery.parse({ metric: 't2_licence_decisions', unit: ['a', 'b'], mode }),
        from: 2020,
        to: 2022,
      },
      {
        units: [unitRow('a'), unitRow('b')],
        reports: [
          reportRow('a', 2020, '2019'),
          reportRow('a', 2021),
          reportRow('a', 2022),
          reportRow('b', 2021),
        ],
        cells: [
          cellRow('a', 2020, 't2_licence_decisions', 0),
          cellRow('a', 2021, 't2_licence_decisions', 10),
          cellRow('a', 2022, 't2_licence_decisions', 20),
          cellRow('b', 2021, 't2_licence_decisions', 30),
        ],
      },
    ),
    shape,
    PROVENANCE,
  );

/** Columns whose key ends so, as one row has them. */
const read = ({ columns, rows }: ReturnType<typeof fileOf>, ending: RegExp, row = 0) =>
  Object.fromEntries(
    columns.flatMap(({ key }, i) => (ending.test(key) ? [[key, [...rows][row]?.[i] ?? null] as const] : [])),
  );

describe('the wide file of a trend', () => {
  test('says how each line goes on, and which form or law changed', () => {
    const file = fileOf('value');
    expect(read(file, /_(?:join|break)$/)).toEqual({
      t2_licence_decisions_2021_break: '2021 新格式',
      t2_licence_decisions_2021_join: 'dashed',
      t2_licence_decisions_2022_join: 'solid',
    });
    expect(read(file, /_join$/, 1)).toEqual({
      t2_licence_decisions_2021_join: 'gap',
      t2_licence_decisions_2022_join: 'gap',
    });
    expect(file.columns.filter(({ key }) => /index|share/.test(key))).toEqual([]);
  });

  test('holds the index that is seen, and why one is missing, beside what was printed', () => {
    const file = fileOf('index');
    expect(read(file, /_20\d\d(?:_index(?:_state)?)?$/)).toEqual({
      t2_licence_decisions_2020_index: null,
      t2_licence_decisions_2021_index: 100,
      t2_licence_decisions_2022_index: 200,
      t2_licence_decisions_2020_index_state: '未起算',
      t2_licence_decisions_2021_index_state: '数值',
      t2_licence_decisions_2022_index_state: '数值',
      t2_licence_decisions_2020: 0,
      t2_licence_decisions_2021: 10,
      t2_licence_decisions_2022: 20,
    });
    expect(file.name).toBe('trend-t2_licence_decisions-index');
    expect(file.notes.title).toBe('示例a、示例b的行政许可·处理决定数量的指数，2020–2022 年');
    expect(file.notes.query).toContain('显示：指数（首个大于零的年份 = 100）');
    expect(file.notes.definitions.map(({ term }) => term)).toContain('指数 index');
  });

  test('holds the share that is seen', () => {
    const file = fileOf('share');
    expect(read(file, /_share(?:_state)?$/, 1)).toEqual({
      t2_licence_decisions_2020_share: null,
      t2_licence_decisions_2021_share: 75,
      t2_licence_decisions_2022_share: null,
      t2_licence_decisions_2020_share_state: '未报告',
      t2_licence_decisions_2021_share_state: '数值',
      t2_licence_decisions_2022_share_state: '未报告',
    });
    // In 2020 and 2022 the whole is of one unit alone: the shares do not go on from each other.
    expect(Object.values(read(file, /_join$/))).toEqual(['gap', 'gap']);
  });
});

test('the long file says why an index is empty', () => {
  const file = fileOf('index', 'long');
  expect(
    [...file.rows]
      .slice(0, 4)
      .map((_, row) => Object.values(read(file, /^(?:index|index_state|value)$/, row))),
  ).toEqual([
    [null, '未起算', 0],
    [100, '数值', 10],
    [200, '数值', 20],
    [null, '未报告', null],
  ]);
});

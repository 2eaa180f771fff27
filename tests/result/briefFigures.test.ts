import { toBriefFigures } from '../../lib/result/briefFigures';
import { changeInWords } from '../../lib/result/changeInWords';
import { changeSentence } from '../../lib/result/changeSentence';
import { toPeerTrend } from '../../lib/result/peerTrend';
import { toUnitTable } from '../../lib/result/unitTable';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const candidate = (id: string, year = 2023) => ({ unit: unitRow(id), report: reportRow(id, year) });
const reports = [reportRow('a', 2022), reportRow('a', 2023)];
const own = [cellRow('a', 2022, 't3_new', 20), cellRow('a', 2023, 't3_new', 26)];

const figureOf = (peers: readonly (readonly [string, number | 'blank'])[], of = reports, cells = own) =>
  toBriefFigures(
    ['t3_new'],
    { table: toUnitTable('a', of, cells), reports: of, year: 2023 },
    peers.map(([id]) => candidate(id)),
    peers.map(([id, value]) => cellRow(id, 2023, 't3_new', value)),
  ).get('t3_new');

describe('toBriefFigures', () => {
  test('tells the change since the year before, the median of the units alike and the rank among them', () => {
    const figure = figureOf([
      ['a', 26],
      ['b', 10],
      ['c', 30],
      ['d', 12],
    ]);
    expect(figure && changeSentence('t3_new', figure.change)).toBe('比上年 ＋30.0%');
    // Between 12 and 26.
    expect(figure?.peers).toEqual({ median: 19, rank: 2, of: 4 });
  });

  test('takes no median of fewer than three, and leaves out who has no value', () => {
    expect(
      figureOf([
        ['a', 26],
        ['b', 10],
        ['c', 'blank'],
      ])?.peers,
    ).toEqual({ median: null, rank: 1, of: 2 });
  });

  test('counts among the ranked only who is ranked, and has the median of all that have a value', () => {
    const rates = { a: [10, 40], b: [30, 60], c: [1, 2], d: [9, 90] } as const;
    const cells = Object.entries(rates).flatMap(([id, [granted, results]]) => [
      cellRow(id, 2023, 't3_granted', granted),
      cellRow(id, 2023, 't3_result_total', results),
    ]);
    const table = toUnitTable('a', reports, cells);
    const figure = toBriefFigures(
      ['grant_rate'],
      { table, reports, year: 2023 },
      Object.keys(rates).map((id) => candidate(id)),
      cells,
    ).get('grant_rate');
    expect(figure?.peers).toEqual({ median: 37.5, rank: 2, of: 3 });
  });

  test('has no rank alone', () => {
    expect(figureOf([['a', 26]])?.peers).toEqual({ median: null, rank: null, of: 1 });
  });

  test('has no change where the year before has none, or another scope', () => {
    const blank = [cellRow('a', 2022, 't3_new', 'blank'), cellRow('a', 2023, 't3_new', 26)];
    expect(figureOf([], reports, blank)?.change).toEqual({ kind: 'none' });
    expect(figureOf([], [reportRow('a', 2023)])?.change).toEqual({ kind: 'none' });
    const scoped = [{ ...reportRow('a', 2022), scope: 'own_organ' }, reportRow('a', 2023)];
    expect(figureOf([], scoped)?.change).toEqual({ kind: 'none' });
  });
});

describe('toPeerTrend', () => {
  test('spreads the units alike of each year, and says nothing of a year with fewer than three', () => {
    const trend = toPeerTrend(
      't3_new',
      { from: 2022, to: 2023 },
      { unit: unitRow('a'), reports },
      (year) => (year === 2023 ? ['a', 'b', 'c'] : ['a', 'b']).map((id) => candidate(id, year)),
      [
        ...own,
        cellRow('b', 2022, 't3_new', 1),
        cellRow('b', 2023, 't3_new', 10),
        cellRow('c', 2023, 't3_new', 40),
      ],
    );
    expect(trend.spread).toEqual([null, { low: 18, median: 26, high: 33, valued: 3 }]);
  });
});

test.each([
  [{ by: 0, in: 'percent', isRough: false }, '持平'],
  [{ by: -1.25, in: 'points', isRough: false }, '－1.3 个百分点'],
  [{ by: 12.34, in: 'percent', isRough: true }, '约＋12.3%'],
] as const)('changeInWords says %j as %s', (change, words) => {
  expect(changeInWords(change)).toBe(words);
});

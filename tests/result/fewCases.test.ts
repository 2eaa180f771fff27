import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CompareTable } from '../../app/compare/CompareTable';
import { HeadlineCards } from '../../app/HeadlineCards';
import { TrendTable } from '../../app/trend/TrendTable';
import { BriefCards } from '../../app/units/[id]/BriefCards';
import { UnitTableView } from '../../app/units/[id]/UnitTableView';
import { optionOf } from '../../lib/chart/charts';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { rowLines } from '../../lib/chart/rowLines';
import { trendFrames } from '../../lib/chart/trendFrames';
import { compareQuery } from '../../lib/query/compareQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { toBriefFigures } from '../../lib/result/briefFigures';
import { BRIEF_HEADLINES } from '../../lib/result/briefGroups';
import { toComparison } from '../../lib/result/compare';
import { fewNote } from '../../lib/result/fewNote';
import { toHeadlines } from '../../lib/result/headlines';
import { toTrend } from '../../lib/result/trend';
import { toUnitTable } from '../../lib/result/unitTable';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

/** Results of an invented unit: 3 of 9 refused in one year, 20 of 60 in the next: the same rate, on few cases and on many. */
const refusals = (year: number, refused: number, of: number) => [
  ...[
    'refused_law_forbids',
    'refused_security_stability',
    'refused_third_party',
    'refused_internal_affairs',
    'refused_process_info',
    'refused_enforcement_file',
    'refused_admin_query',
  ].map((key) => cellRow('a', year, `t3_${key}`, 0)),
  cellRow('a', year, 't3_refused_state_secret', refused),
  cellRow('a', year, 't3_result_total', of),
];
const cells = [...refusals(2022, 3, 9), ...refusals(2023, 20, 60)];
const reports = [reportRow('a', 2022), reportRow('a', 2023)];
const trend = toTrend(
  { ...trendQuery.parse({ metric: 'refuse_rate', unit: ['a'] }), from: 2022, to: 2023 },
  { units: [unitRow('a')], reports, cells },
);

const html = (element: ReactElement): string => renderToStaticMarkup(element);
/** Cells with a rate of a third in them: whether they are grey, and what stands in them. */
const thirdsIn = (page: string): readonly (readonly [isFew: boolean, words: string])[] =>
  [
    ...page.matchAll(
      /<t?dd? ?(?:class="([^"]*)")?>((?:(?!<\/(?:td|dd)>)[\s\S])*33\.3%[\s\S]*?)<\/(?:td|dd)>/g,
    ),
  ].map(([, style = '', inside = '']) => [
    /\bfew\b/.test(style),
    inside
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]);

describe('a rate on few cases', () => {
  test('is grey and beside its two sums in the table of a trend, and one on many is not grey', () => {
    expect(thirdsIn(html(createElement(TrendTable, { trend })))).toEqual([
      [true, '33.3% 3 / 9'],
      [false, '33.3% 20 / 60'],
    ]);
  });

  test('is so among all metrics of a unit, and where two years are compared', () => {
    const table = toUnitTable('a', reports, cells);
    expect(thirdsIn(html(createElement(UnitTableView, { unitId: 'a', reports, table })))).toEqual([
      [true, '33.3% 3 / 9'],
      [false, '33.3% 20 / 60'],
    ]);
    const comparison = toComparison(
      compareQuery.parse({}),
      reports.map((report) => ({ unit: unitRow('a'), year: report.year, report, peers: [] })),
      cells,
      [],
    );
    expect(thirdsIn(html(createElement(CompareTable, { comparison })))).toEqual([
      [true, '33.3% 3 / 9'],
      [false, '33.3% 20 / 60'],
    ]);
  });

  test.each([
    [2022, [[true, '33.3% 3 / 9，件数少 上年没有同口径的数']]],
    [2023, [[false, '33.3% 20 / 60 比上年 持平']]],
  ] as const)('is so on the cards of a profile: %i', (year, expected) => {
    const figures = toBriefFigures(
      BRIEF_HEADLINES,
      { table: toUnitTable('a', reports, cells), reports, year },
      [],
      [],
    );
    expect(thirdsIn(html(createElement(BriefCards, { unit: unitRow('a'), year, figures })))).toEqual(
      expected,
    );
  });

  test('is so on the cards of several units, of their sums', () => {
    const headlines = toHeadlines(
      ['refuse_rate'],
      2022,
      [{ unit: unitRow('a'), report: reportRow('a', 2022) }],
      [],
      cells,
    );
    expect(headlines[0]?.parts).toMatchObject({ numerator: 3, denominator: 9 });
    expect(thirdsIn(html(createElement(HeadlineCards, { headlines, year: 2022, expected: null })))).toEqual([
      [true, '33.3% 3 / 9，件数少 上年没有同口径的数'],
    ]);
  });

  test('is a hollow point of a line, with a sentence that says so, and its sums are said of it', () => {
    const svg = renderSvg(optionOf({ kind: 'trend', trend }, LIGHT), 800, 400);
    const hollow = [...svg.matchAll(/<g ([^>]*)>((?:<circle[^>]*>)+)/g)].flatMap(
      ([, look = '', dots = '']) =>
        look.includes(`fill="${LIGHT.surface}"`) && look.includes('stroke=')
          ? (dots.match(/<circle/g) ?? [])
          : [],
    );
    expect([hollow.length, svg.match(/<circle/g)?.length]).toEqual([1, 2]);
    expect(fewNote(trend)).toBe('空心点的比率分母不足 30 件，起伏多出于偶然。');
    expect(rowLines({ kind: 'trend', trend }, 0)[1]).toBe('示例a：33.3%（3 / 9）');
    const counts = toTrend(
      { ...trendQuery.parse({ metric: 't3_result_total', unit: ['a'] }), from: 2022, to: 2023 },
      { units: [unitRow('a')], reports, cells },
    );
    expect(fewNote(counts)).toBe('');
    expect(JSON.stringify(optionOf({ kind: 'trend', trend: counts }, LIGHT).series)).not.toContain(
      'borderWidth',
    );
    expect(trendFrames(trend, LIGHT).svg.match(/<circle [^>]*stroke=/g)).toHaveLength(1);
  });
});

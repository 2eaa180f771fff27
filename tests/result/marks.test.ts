import { optionOf } from '../../lib/chart/charts';
import { chartTable } from '../../lib/chart/chartTable';
import { LIGHT } from '../../lib/chart/palette';
import { renderSvg } from '../../lib/chart/renderSvg';
import { rankingTable } from '../../lib/export/rankingTable';
import { trendTable } from '../../lib/export/trendTable';
import { yearsTable } from '../../lib/export/yearsTable';
import type { Mark } from '../../lib/metrics/rows';
import { rankQuery } from '../../lib/query/rankQuery';
import { trendQuery } from '../../lib/query/trendQuery';
import { toComposition } from '../../lib/result/composition';
import { toRanking } from '../../lib/result/ranking';
import { toTrend } from '../../lib/result/trend';
import { toUnitTable } from '../../lib/result/unitTable';
import { cellRow, reportRow, unitRow } from '../fixtures/rows';

const MARK: Mark = { severity: 'error', rules: ['T3-02'], ordinal: 4200 };
const PROVENANCE = {
  address: 'http://example.invalid/',
  source: '合成数据',
  dataDate: '2026-01-02',
  dataVersion: 7,
};
const marked = (metric: string, unit = 'a') => ({ ...cellRow(unit, 2023, metric, 30), mark: MARK });
const rows = {
  units: [unitRow('a'), unitRow('b')],
  reports: [reportRow('a', 2023), reportRow('b', 2023)],
  expected: 2,
};

describe('a figure of which something was found', () => {
  const ranking = toRanking(
    { ...rankQuery.parse({ metric: 't3_new' }), year: 2023 },
    { ...rows, cells: [marked('t3_new'), cellRow('b', 2023, 't3_new', 20)] },
  );
  const trend = toTrend(
    { ...trendQuery.parse({ metric: 't3_new', unit: ['a'] }), from: 2022, to: 2023 },
    { ...rows, cells: [marked('t3_new')] },
  );

  test('carries its mark into a ranking, which counts it', () => {
    expect(ranking.rows.map(({ measure }) => measure.kind === 'value' && measure.mark)).toEqual([
      MARK,
      undefined,
    ]);
    expect([ranking.marked, ranking.valued]).toEqual([1, 2]);
  });

  test('gives its mark to a rate that rests on it, above or below the line', () => {
    for (const key of ['t3_partial', 't3_result_total']) {
      const cells = ['t3_granted', 't3_partial', 't3_result_total'].map((metric) =>
        metric === key ? marked(metric) : cellRow('a', 2023, metric, 15),
      );
      const rates = toRanking(
        { ...rankQuery.parse({ metric: 'open_rate' }), year: 2023 },
        { ...rows, cells },
      );
      const [first] = rates.rows;
      expect(first?.measure).toMatchObject({ kind: 'value', mark: MARK });
    }
  });

  test('is drawn with a sign of its own: at its bar, its point and its composition', () => {
    expect(renderSvg(optionOf({ kind: 'ranking', ranking }, LIGHT), 800, 200).match(/>!</g)).toHaveLength(1);
    const line = JSON.stringify(optionOf({ kind: 'trend', trend }, LIGHT));
    expect(line).toContain('"symbol":"diamond"');
    expect(line).toContain(LIGHT.bad);
    const cells = ['t3_granted', 't3_result_total'].map((metric) => marked(metric));
    const composition = toComposition([{ report: reportRow('a', 2023), label: '2023' }], cells);
    expect(renderSvg(optionOf({ kind: 'composition', composition }, LIGHT), 800, 200)).toContain('>!<');
    expect(chartTable({ kind: 'ranking', ranking }).rows[0]?.cells).toEqual([
      { text: '30', mark: { ...MARK, unitId: 'a', year: 2023 } },
    ]);
  });

  test('is flagged in every file', () => {
    const read = (table: ReturnType<typeof rankingTable>, key: string, row = 0) =>
      [...table.rows][row]?.[table.columns.findIndex((column) => column.key === key)];
    const long = rankingTable(ranking, null, 'long', PROVENANCE);
    expect([read(long, 'quality'), read(long, 'finding_rules')]).toEqual(['error', 'T3-02']);
    expect([read(long, 'quality', 1), read(long, 'finding_rules', 1)]).toEqual([null, null]);
    expect(read(rankingTable(ranking, null, 'wide', PROVENANCE), 't3_new_findings')).toBe('T3-02');
    expect(read(trendTable(trend, 'long', PROVENANCE), 'quality', 1)).toBe('error');
    expect(read(trendTable(trend, 'wide', PROVENANCE), 't3_new_2023_findings')).toBe('T3-02');
    const unit = toUnitTable('a', [reportRow('a', 2023)], [marked('t3_new')]);
    const years = yearsTable({ name: 'unit-a', notes: long.notes }, unit);
    const at = unit.rows.findIndex(({ metric }) => metric.key === 't3_new');
    expect(read(years, 'y2023_findings', at)).toBe('T3-02');
  });
});

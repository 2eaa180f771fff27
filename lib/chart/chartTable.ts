import { type Metric, metricOf } from '../metrics/catalogue';
import { formatUnit, formatValue, MISSING_WORDS } from '../metrics/formatValue';
import type { Mark } from '../metrics/rows';
import type { Measure } from '../result/measure';
import { formatShown } from '../result/trendMode';
import { unitLabel } from '../result/unitLabel';
import type { ChartData } from './charts';
import { COVERAGE_LINES } from './coverageLines';
import { boundsOf } from './distributionBars';
import { MOST_BARS } from './rankBars';

/** What a chart shows, in words: the same figures for those who do not see it, or want them exact. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Tells rows apart; names need not. */
    readonly id: string;
    readonly head: string;
    readonly cells: readonly ChartCell[];
  }[];
}

export interface ChartCell {
  readonly text: string;
  /** What was found of the figure, and the report where it is told. */
  readonly mark?: Mark & { readonly unitId: string; readonly year: number };
}

function toCell(
  measure: Measure,
  unit: Metric['unit'],
  of: { readonly unitId: string; readonly year: number } | undefined,
): ChartCell {
  if (measure.kind !== 'value') return { text: MISSING_WORDS[measure.reason] };
  const text = formatValue(measure.value, unit);
  return measure.mark && of ? { text, mark: { ...measure.mark, ...of } } : { text };
}

/** The table beside a chart: a row a bar, or a year; missing figures as their reason. */
export function chartTable(data: ChartData): ChartTable {
  switch (data.kind) {
    case 'ranking': {
      const { label, unit } = metricOf(data.ranking.query.metric);
      return {
        columns: ['单位', `${label}（${formatUnit(unit)}）`],
        rows: data.ranking.rows.slice(0, MOST_BARS).map((row) => ({
          id: row.unit.id,
          head: unitLabel(row.unit),
          cells: [toCell(row.measure, unit, { unitId: row.unit.id, year: data.ranking.query.year })],
        })),
      };
    }
    case 'distribution': {
      const { metric, histogram } = data.distribution;
      const { label, unit } = metricOf(metric);
      return {
        columns: [`${label}（${formatUnit(unit)}）`, '单位数（家）'],
        rows: boundsOf(data.distribution).map((bounds, i) => ({
          id: bounds,
          head: bounds,
          cells: histogram.counts.slice(i, i + 1).map((count) => ({ text: formatValue(count, '件') })),
        })),
      };
    }
    case 'trend': {
      const { years, series, query } = data.trend;
      return {
        columns: ['年度', ...series.map((line) => unitLabel(line.unit))],
        rows: years.map((year, i) => ({
          id: String(year),
          head: String(year),
          cells: series.flatMap(({ points, unit: { id: unitId } }) =>
            points.slice(i, i + 1).map(({ shown, measure }): ChartCell => {
              if (shown.kind !== 'value') return { text: MISSING_WORDS[shown.reason] };
              const text = formatShown(query, shown.value);
              const mark = measure.kind === 'value' ? measure.mark : undefined;
              return mark ? { text, mark: { ...mark, unitId, year } } : { text };
            }),
          ),
        })),
      };
    }
    case 'peers': {
      const { trend, spread } = data.peers;
      const { query, years, series } = trend;
      const [line] = series;
      return {
        columns: ['年度', line ? unitLabel(line.unit) : '', '同类中位数', '同类四分位', '同类有数（家）'],
        rows: years.map((year, i) => {
          const point = line?.points[i];
          const of = spread[i];
          const words = (value: number): string => formatShown(query, value);
          return {
            id: String(year),
            head: String(year),
            cells: [
              point && line
                ? toCell(point.measure, metricOf(query.metric).unit, { unitId: line.unit.id, year })
                : { text: MISSING_WORDS.not_reported },
              { text: of ? words(of.median) : '不足 3 家' },
              { text: of ? `${words(of.low)}–${words(of.high)}` : '' },
              { text: of ? String(of.valued) : '' },
            ],
          };
        }),
      };
    }
    case 'coverage': {
      const { years, byYear } = data.coverage;
      return {
        columns: ['年度', '应报', ...COVERAGE_LINES.map(({ name }) => name)],
        rows: byYear.map((tally, i) => ({
          id: String(years[i]),
          head: String(years[i]),
          cells: [tally.expected, ...COVERAGE_LINES.map(({ of }) => of(tally))].map((n) => ({
            text: formatValue(n, '件'),
          })),
        })),
      };
    }
    case 'grades': {
      const { years, grades, evaluated } = data.grades;
      return {
        columns: ['年度', '已核对', ...grades.map(({ grade }) => grade)],
        rows: years.map((year, i) => ({
          id: String(year),
          head: String(year),
          cells: [
            ...evaluated.slice(i, i + 1),
            ...grades.flatMap(({ reports }) => reports.slice(i, i + 1)),
          ].map((n) => ({ text: formatValue(n, '件') })),
        })),
      };
    }
    case 'rule': {
      const { years, counts, shares } = data.rule;
      return {
        columns: ['年度', '通过', '不通过', '无法判断', '不通过占能判断的'],
        rows: years.map((year, i) => {
          const count = counts[i];
          const share = shares[i];
          return {
            id: String(year),
            head: String(year),
            cells: count
              ? [
                  ...[count.passed, count.failed, count.notEvaluable].map((n) => ({
                    text: formatValue(n, '件'),
                  })),
                  { text: typeof share === 'number' ? formatValue(share, '%') : '都无法判断' },
                ]
              : Array<ChartCell>(4).fill({ text: '没有报告' }),
          };
        }),
      };
    }
    case 'scatter': {
      const { x, y, names, dots } = data.plot;
      const [across, up] = [metricOf(x), metricOf(y)];
      return {
        columns: ['单位', `${names.x}（${formatUnit(across.unit)}）`, `${names.y}（${formatUnit(up.unit)}）`],
        rows: dots.map(([name, one, other], i) => ({
          id: `${i}/${name}`,
          head: name,
          cells: [{ text: formatValue(one, across.unit) }, { text: formatValue(other, up.unit) }],
        })),
      };
    }
    case 'slope':
    case 'composition':
      return {
        columns: ['报告', ...data.composition.labels, data.composition.totalLabel],
        rows: data.composition.bars.map(({ label, of, parts, total }, i) => ({
          id: `${i}/${label}`,
          head: label,
          cells: [...parts, total].map((measure) => toCell(measure, '件', of)),
        })),
      };
  }
}

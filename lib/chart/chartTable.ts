import { say } from '../language/say';
import { type Metric, metricOf } from '../metrics/catalogue';
import { formatValue, MISSING_WORDS } from '../metrics/formatValue';
import { inUnit } from '../metrics/inUnit';
import { labelInUnit } from '../metrics/labelInUnit';
import type { Mark } from '../metrics/rows';
import type { Measure } from '../result/measure';
import { rateParts } from '../result/rateParts';
import { formatShown, shownWords } from '../result/trendMode';
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
  /** The two sums that a rate is made of, `9 / 12`. */
  readonly parts?: string;
  /** What was found of the figure, and the report where it is told. */
  readonly mark?: Mark & { readonly unitId: string; readonly year: number };
}

function partsOf(measure: Measure): Pick<ChartCell, 'parts'> {
  const parts = rateParts(measure);
  return parts === null ? {} : { parts };
}

function toCell(
  measure: Measure,
  unit: Metric['unit'],
  of: { readonly unitId: string; readonly year: number } | undefined,
): ChartCell {
  if (measure.kind !== 'value') return { text: MISSING_WORDS[measure.reason] };
  const text = formatValue(measure.value, unit);
  return { text, ...partsOf(measure), ...(measure.mark && of && { mark: { ...measure.mark, ...of } }) };
}

/** The table beside a chart: a row a bar, or a year; missing figures as their reason. */
export function chartTable(data: ChartData): ChartTable {
  switch (data.kind) {
    case 'ranking': {
      const metric = metricOf(data.ranking.query.metric);
      return {
        columns: [say({ zh: '单位', en: 'Body' }), labelInUnit(metric)],
        rows: data.ranking.rows.slice(0, MOST_BARS).map((row) => ({
          id: row.unit.id,
          head: unitLabel(row.unit),
          cells: [toCell(row.measure, metric.unit, { unitId: row.unit.id, year: data.ranking.query.year })],
        })),
      };
    }
    case 'distribution': {
      const { metric, histogram } = data.distribution;
      return {
        columns: [labelInUnit(metricOf(metric)), say({ zh: '单位数（家）', en: 'Bodies' })],
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
        columns: [say({ zh: '年度', en: 'Year' }), ...series.map((line) => unitLabel(line.unit))],
        rows: years.map((year, i) => ({
          id: String(year),
          head: String(year),
          cells: series.flatMap(({ points, unit: { id: unitId } }) =>
            points.slice(i, i + 1).map(({ shown, measure }): ChartCell => {
              const text = shownWords(query, shown);
              const mark = measure.kind === 'value' ? measure.mark : undefined;
              return {
                text,
                ...(query.mode === 'value' && partsOf(measure)),
                ...(mark && { mark: { ...mark, unitId, year } }),
              };
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
        columns: [
          say({ zh: '年度', en: 'Year' }),
          line ? unitLabel(line.unit) : '',
          say({ zh: '同类中位数', en: 'Median of peers' }),
          say({ zh: '同类四分位', en: 'Quartiles of peers' }),
          say({ zh: '同类有数（家）', en: 'Peers with a figure' }),
        ],
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
              { text: of ? words(of.median) : say({ zh: '不足 3 家', en: 'fewer than 3' }) },
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
        columns: [
          say({ zh: '年度', en: 'Year' }),
          say({ zh: '应报', en: 'Expected' }),
          ...COVERAGE_LINES.map(({ name }) => name),
        ],
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
        columns: [
          say({ zh: '年度', en: 'Year' }),
          say({ zh: '已核对', en: 'Checked' }),
          ...grades.map(({ grade }) => grade),
        ],
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
        columns: [
          say({ zh: '年度', en: 'Year' }),
          say({ zh: '通过', en: 'Pass' }),
          say({ zh: '不通过', en: 'Fail' }),
          say({ zh: '无法判断', en: 'Cannot be judged' }),
          say({ zh: '不通过占能判断的', en: 'Fail, of those judged' }),
        ],
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
                  {
                    text:
                      typeof share === 'number'
                        ? formatValue(share, '%')
                        : say({ zh: '都无法判断', en: 'none can be judged' }),
                  },
                ]
              : Array<ChartCell>(4).fill({ text: say({ zh: '没有报告', en: 'no report' }) }),
          };
        }),
      };
    }
    case 'scatter': {
      const { x, y, names, dots } = data.plot;
      const [across, up] = [metricOf(x), metricOf(y)];
      return {
        columns: [say({ zh: '单位', en: 'Body' }), inUnit(names.x, across.unit), inUnit(names.y, up.unit)],
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
        columns: [say({ zh: '报告', en: 'Report' }), ...data.composition.labels, data.composition.totalLabel],
        rows: data.composition.bars.map(({ label, of, parts, total }, i) => ({
          id: `${i}/${label}`,
          head: label,
          cells: [...parts, total].map((measure) => toCell(measure, '件', of)),
        })),
      };
  }
}

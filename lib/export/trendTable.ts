import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import type { FileQuery } from '../query/fileQuery';
import { joinOf, type Trend } from '../result/trend';
import { MODE_NAMES } from '../result/trendMode';
import { metricDefinitions, STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS } from './markColumns';
import { kindOfMetric, markOf, measureColumns, type PrintedTexts, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { trendTitle } from './titles';
import { unitColumns } from './unitColumns';
import { wideColumns } from './wideColumns';

type Series = Trend['series'][number];

function toPoints(trend: Trend) {
  return trend.series.flatMap(({ unit, points }) =>
    points.map((point, i) => {
      const before = points[i - 1];
      return { ...point, unit, join: before ? joinOf(trend, before, point) : null };
    }),
  );
}
type Point = ReturnType<typeof toPoints>[number];

/** What the chart shows in place of the value; empty where the value is missing, or the first year is zero. */
const shownColumn = (mode: 'index' | 'share'): FileColumn<Point> => ({
  key: mode,
  zh: MODE_NAMES[mode],
  en: mode === 'index' ? 'Index, first year = 100' : 'Share of the units chosen',
  kind: mode === 'index' ? 'decimal' : 'percent',
  value: ({ shown }) => (shown.kind === 'value' ? shown.value : null),
});

/** The file of /trend: one row a unit and year, missing years included. Wide: one row a unit, `<metric>_<year>` across. */
export function trendTable(
  trend: Trend,
  shape: FileQuery['shape'],
  provenance: Provenance,
  texts?: PrintedTexts,
): FileTable {
  const { query, years, series, breaks } = trend;
  const { metric: key, applicant, from, to, mode } = query;
  const { label, labelEn, unit } = metricOf(key);
  const name = `trend-${key}`;
  const notes = {
    ...provenance,
    title: trendTitle(query),
    query: [
      `指标：${label}`,
      `单位：${series.map((line) => `${line.unit.name}（${line.unit.id}）`).join('、')}`,
      `年度：${from}–${to}`,
      `申请人：${APPLICANT_COLUMNS[applicant].label}`,
    ],
    definitions: [
      ...metricDefinitions(key),
      ...STATE_DEFINITIONS,
      ...MARK_DEFINITIONS,
      ...breaks.map((change) => ({ term: '断点', text: `${change.year} 年起：${change.label}。` })),
      { term: '接续 join', text: 'solid 可以接续；dashed 可以比较，须注明；gap 不可接续，或有一年没有数。' },
    ],
  };
  if (shape === 'wide') {
    const fields = years.map((year, i) => {
      const measureOf = ({ points }: Series) => points[i]?.measure;
      return {
        key: `${key}_${year}`,
        zh: String(year),
        en: `${labelEn} ${year}`,
        kind: kindOfMetric(key),
        unit: formatUnit(unit),
        value: (line: Series) => {
          const measure = measureOf(line);
          return measure?.kind === 'value' ? measure.value : null;
        },
        state: (line: Series) => {
          const measure = measureOf(line);
          return measure ? stateOf(measure) : null;
        },
        mark: (line: Series) => markOf(measureOf(line)),
      };
    });
    return toFileTable(
      name,
      notes,
      [...unitColumns<Series>((line) => line.unit), ...wideColumns(fields)],
      series,
    );
  }
  return toFileTable<Point>(
    name,
    notes,
    [
      ...unitColumns<Point>((point) => point.unit),
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ year }) => year },
      {
        key: 'break',
        zh: '断点',
        en: 'Break',
        kind: 'text',
        value: (point) => breaks.find(({ year }) => year === point.year)?.label ?? null,
      },
      { key: 'join', zh: '接续', en: 'Join', kind: 'text', width: 8, value: ({ join }) => join },
      ...(mode === 'value' ? [] : [shownColumn(mode)]),
      ...measureColumns<Point>(key, applicant, (point) => point, texts),
    ],
    toPoints(trend),
  );
}

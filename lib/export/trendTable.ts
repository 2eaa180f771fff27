import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { type MetricKey, metricOf } from '../metrics/catalogue';
import { formatUnit } from '../metrics/formatValue';
import type { FileQuery } from '../query/fileQuery';
import { joinOf, type Trend } from '../result/trend';
import { MODE_NAMES, type Shown } from '../result/trendMode';
import { metricDefinitions, STATE_DEFINITIONS } from './definitions';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import { MARK_DEFINITIONS } from './markColumns';
import { kindOfMetric, markOf, measureColumns, type PrintedTexts, stateOf } from './measureColumns';
import type { Provenance } from './provenance';
import { STATE_WORDS } from './stateWords';
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

type Mode = 'index' | 'share';

const SHOWN_NAMES = {
  index: { zh: '指数', en: 'Index' },
  share: { zh: '份额', en: 'Share of the units chosen' },
} as const;

const SHOWN_MEANS: Readonly<Record<Mode, string>> = {
  index:
    '各单位首个大于零的年份为 100，遇到不可接续的格式变化，从其后首个大于零的数重新起算；其前各年的 index_state 为“未起算”，数值照列。',
  share: '占所选单位中当年有数者合计的百分比；有数的单位变了，join 为 gap。',
};

/** The word that says why a shown value is empty: as that of a figure, or that no index begins with it. */
const shownState = (shown: Shown): string =>
  shown.kind === 'no_base' ? '未起算' : STATE_WORDS[stateOf(shown)];

/** What the chart shows in place of the value, and the reason where it is empty. */
const shownColumns = (mode: Mode): readonly FileColumn<Point>[] => [
  {
    key: mode,
    ...SHOWN_NAMES[mode],
    kind: mode === 'index' ? 'decimal' : 'percent',
    value: ({ shown }) => (shown.kind === 'value' ? shown.value : null),
  },
  {
    key: `${mode}_state`,
    zh: `${SHOWN_NAMES[mode].zh}状态`,
    en: `${SHOWN_NAMES[mode].en}, state`,
    kind: 'text',
    width: 10,
    value: ({ shown }) => shownState(shown),
  },
];

/** The same side by side: a value a year, then the word for each that is empty. */
const wideShownColumns = (
  mode: Mode,
  years: readonly number[],
  key: MetricKey,
): readonly FileColumn<Series>[] => [
  ...years.map(
    (year, i): FileColumn<Series> => ({
      key: `${key}_${year}_${mode}`,
      zh: `${year} ${SHOWN_NAMES[mode].zh}`,
      en: `${SHOWN_NAMES[mode].en} ${year}`,
      kind: mode === 'index' ? 'decimal' : 'percent',
      value: ({ points }) => {
        const shown = points[i]?.shown;
        return shown?.kind === 'value' ? shown.value : null;
      },
    }),
  ),
  ...years.map(
    (year, i): FileColumn<Series> => ({
      key: `${key}_${year}_${mode}_state`,
      zh: `${year} ${SHOWN_NAMES[mode].zh}状态`,
      en: `${SHOWN_NAMES[mode].en} ${year}, state`,
      kind: 'text',
      width: 10,
      value: ({ points }) => {
        const shown = points[i]?.shown;
        return shown ? shownState(shown) : null;
      },
    }),
  ),
];

/** What lies between the years: the change of form or law before a year, the same for all units, and how each line runs into it. */
const wideJoinColumns = (trend: Trend): readonly FileColumn<Series>[] => {
  const { years, breaks, query } = trend;
  return [
    ...breaks.map(
      ({ year, label }): FileColumn<Series> => ({
        key: `${query.metric}_${year}_break`,
        zh: `${year} 断点`,
        en: `${year}, break`,
        kind: 'text',
        width: 16,
        value: () => label,
      }),
    ),
    ...years.slice(1).map(
      (year, i): FileColumn<Series> => ({
        key: `${query.metric}_${year}_join`,
        zh: `${year} 接续`,
        en: `${year}, join with the year before`,
        kind: 'text',
        width: 8,
        value: ({ points }) => {
          const [before, after] = [points[i], points[i + 1]];
          return before && after ? joinOf(trend, before, after) : null;
        },
      }),
    ),
  ];
};

/**
 * The file of /trend: one row a unit and year, missing years included. Wide: one row a unit, `<metric>_<year>` across, what the lines show
 * before and how they are joined after.
 */
export function trendTable(
  trend: Trend,
  shape: FileQuery['shape'],
  provenance: Provenance,
  texts?: PrintedTexts,
): FileTable {
  const { query, years, series, breaks } = trend;
  const { metric: key, applicant, from, to, mode } = query;
  const { label, labelEn, unit } = metricOf(key);
  const shownAs = mode === 'value' ? null : mode;
  const name = shownAs ? `trend-${key}-${shownAs}` : `trend-${key}`;
  const notes = {
    ...provenance,
    title: trendTitle(trend),
    query: [
      `指标：${label}`,
      `单位：${series.map((line) => `${line.unit.name}（${line.unit.id}）`).join('、')}`,
      `年度：${from}–${to}`,
      `申请人：${APPLICANT_COLUMNS[applicant].label}`,
      `显示：${MODE_NAMES[mode]}`,
    ],
    definitions: [
      ...metricDefinitions(key),
      ...STATE_DEFINITIONS,
      ...MARK_DEFINITIONS,
      ...(shownAs ? [{ term: `${SHOWN_NAMES[shownAs].zh} ${shownAs}`, text: SHOWN_MEANS[shownAs] }] : []),
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
      [
        ...unitColumns<Series>((line) => line.unit),
        ...(shownAs ? wideShownColumns(shownAs, years, key) : []),
        ...wideColumns(fields),
        ...wideJoinColumns(trend),
      ],
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
      ...(shownAs ? shownColumns(shownAs) : []),
      ...measureColumns<Point>(key, applicant, (point) => point, texts),
    ],
    toPoints(trend),
  );
}

import { joinOf, type Trend } from '../result/trend';
import { numberField, toCsv } from './csv';
import { MEASURE_COLUMNS, measureFields } from './measureFields';

/** /trend.csv: one row a unit and year, missing years included; `join` says how the figure compares with the year before. */
export function trendCsv(trend: Trend): string {
  const { query, series, breaks } = trend;
  return toCsv(
    ['unit_id', 'unit_name', 'parent_name', 'level', 'type', 'year', 'break', 'join', ...MEASURE_COLUMNS],
    series.flatMap(({ unit, points }) =>
      points.map((point, i) => {
        const before = points[i - 1];
        return [
          unit.id,
          unit.name,
          unit.parentName ?? '',
          unit.level,
          unit.type,
          numberField(point.year),
          breaks.find(({ year }) => year === point.year)?.label ?? '',
          before ? joinOf(trend, before, point) : '',
          ...measureFields(query.metric, query.applicant, point.measure, point.report),
        ];
      }),
    ),
  );
}

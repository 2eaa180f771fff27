import type { Ranking } from '../result/ranking';
import { numberField, toCsv } from './csv';
import { MEASURE_COLUMNS, measureFields } from './measureFields';

/** /rank.csv: one row a unit, in the order of the page, all pages of it. */
export function rankingCsv({ query, rows }: Ranking): string {
  return toCsv(
    ['rank', 'unit_id', 'unit_name', 'parent_name', 'level', 'type', 'year', ...MEASURE_COLUMNS],
    rows.map(({ unit, rank, measure, report }) => [
      numberField(rank),
      unit.id,
      unit.name,
      unit.parentName ?? '',
      unit.level,
      unit.type,
      numberField(query.year),
      ...measureFields(query.metric, query.applicant, measure, report),
    ]),
  );
}

import { guarded } from './guarded';

/** All units, whether they have reports or not, by id; columns as in lib/export/dataset/unitsColumns.ts. */
export function unitsSelect(guard: boolean): string {
  return `
    SELECT id AS unit_id, ${guarded('name', guard)} AS unit_name, ${guarded('short_name', guard)} AS short_name, level, type,
           region_code, parent_id, valid_from::text AS valid_from, valid_to::text AS valid_to
      FROM unit ORDER BY id`;
}

import { guarded } from './guarded';
import { noticed, type Wording } from './noticed';

/** All units, whether they have reports or not, by id; columns as in lib/export/dataset/unitsColumns.ts. */
export function unitsSelect({ guard, notice }: Wording): string {
  return `
    SELECT id AS unit_id, ${guarded('name', guard)} AS unit_name, ${guarded('short_name', guard)} AS short_name, level, type,
           region_code, parent_id, valid_from::text AS valid_from, valid_to::text AS valid_to${noticed(notice)}
      FROM unit ORDER BY id`;
}

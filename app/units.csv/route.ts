import { db } from '../../lib/db/client';
import { searchUnits } from '../../lib/db/findUnits';
import { numberField, toCsv } from '../../lib/export/csv';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { UNITS_PARAMS, unitsQuery } from '../../lib/query/unitsQuery';
import { answering, badRequest, csvDownload } from '../responses';

/** GET /units.csv takes the same parameters as /units; all pages at once. */
export const GET = answering(async (request: Request) => {
  const query = unitsQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, UNITS_PARAMS);
  const { units } = await searchUnits(db(), { words: query.data.q.trim(), limit: null, offset: 0 });
  const csv = toCsv(
    [
      'unit_id',
      'name',
      'short_name',
      'parent_id',
      'parent_name',
      'type',
      'level',
      'region_code',
      'reports',
      'years',
    ],
    units.map((unit) => [
      unit.id,
      unit.name,
      unit.shortName,
      unit.parentId ?? '',
      unit.parentName ?? '',
      unit.type,
      unit.level,
      unit.regionCode ?? '',
      numberField(unit.reports),
      unit.years.join(';'),
    ]),
  );
  return csvDownload(csv, 'units');
});

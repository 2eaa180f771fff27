import { db } from '../../lib/db/client';
import { searchUnits } from '../../lib/db/findUnits';
import { unitsTable } from '../../lib/export/unitsTable';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { UNITS_PARAMS, unitsQuery } from '../../lib/query/unitsQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';

/** /units as a file: all pages at once. */
export const unitsFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = unitsQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...UNITS_PARAMS, ...FILE_PARAMS]);
    const words = query.data.q.trim();
    const { units } = await searchUnits(db(), { words, limit: null, offset: 0 });
    const path = words === '' ? '/units' : `/units?${new URLSearchParams({ q: words })}`;
    return unitsTable(words, units, await provenance(path));
  },
};

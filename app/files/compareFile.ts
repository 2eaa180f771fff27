import { db } from '../../lib/db/client';
import { compareTable } from '../../lib/export/compareTable';
import { loadCompare } from '../../lib/load/loadCompare';
import { COMPARE_PARAMS, compareQuery, compareSearch } from '../../lib/query/compareQuery';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** /compare as a file. */
export const compareFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = compareQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...COMPARE_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadCompare(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { comparison } = page;
    if (comparison.unknown.length > 0) return unknownUnit('unit', comparison.unknown.join('、'));
    const path = `/compare?${compareSearch(comparison.query)}`;
    return compareTable(comparison, await provenance(path, query.data.version));
  },
};

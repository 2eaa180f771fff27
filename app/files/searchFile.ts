import { db } from '../../lib/db/client';
import { searchTable } from '../../lib/export/searchTable';
import { loadSearch } from '../../lib/load/loadSearch';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { SEARCH_PARAMS, searchQuery, searchSearch } from '../../lib/query/searchQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';

/** /search as a file: all pages of it, or the first hits where a limit is given. */
export const searchFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = searchQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...SEARCH_PARAMS, ...FILE_PARAMS]);
    const found = await loadSearch(db(), query.data, true);
    return searchTable(query.data.q, found, await provenance(`/search?${searchSearch(query.data)}`));
  },
};

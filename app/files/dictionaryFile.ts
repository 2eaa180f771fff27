import { toDictionary } from '../../lib/dictionary/toDictionary';
import { dictionaryTable } from '../../lib/export/dictionaryTable';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';

/** /dictionary as a file. */
export const dictionaryFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = noQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, FILE_PARAMS);
    // The dictionary holds no figures: it is of the program, not of the data.
    return dictionaryTable(toDictionary(), { ...(await provenance('/dictionary')), dataVersion: null });
  },
};

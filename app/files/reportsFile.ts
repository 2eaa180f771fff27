import { db } from '../../lib/db/client';
import { listReports } from '../../lib/db/findLoaded';
import { reportsTable } from '../../lib/export/reportsTable';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';

/** The first page as a file: every report that is loaded. */
export const reportsFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = noQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, FILE_PARAMS);
    return reportsTable(await listReports(db(), null), await provenance('/'));
  },
};

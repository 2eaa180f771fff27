import { db } from '../../lib/db/client';
import { listVersions } from '../../lib/db/version/listVersions';
import { versionsTable } from '../../lib/export/versionsTable';
import { CHANGES_PARAMS, changesQuery } from '../../lib/query/changesQuery';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';

/** /data/changes as a file: all versions. */
export const versionsFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = changesQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...CHANGES_PARAMS, ...FILE_PARAMS]);
    const { spans } = await listVersions(db(), { limit: null, offset: 0 });
    return versionsTable(spans, await provenance('/data/changes'));
  },
};

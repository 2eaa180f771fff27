import { db } from '../../lib/db/client';
import { listReports } from '../../lib/db/findLoaded';
import { reportsTable } from '../../lib/export/reportsTable';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { MOST_ROWS } from '../../lib/query/mostRows';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';

/** The first page as a file: every report that is loaded. */
export const reportsFile: FileView = {
  wide: false,
  narrower: {
    zh: '到 /data 下载全部数据，其中的 reports.csv 有全部报告',
    en: 'take the whole data set at /data, whose reports.csv has all reports',
  },
  load: async ({ search, provenance }) => {
    const query = noQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, FILE_PARAMS);
    return reportsTable(await listReports(db(), MOST_ROWS + 1), await provenance('/'));
  },
};

import { db } from '../../lib/db/client';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { changedTable } from '../../lib/export/changedTable';
import { changedTitle } from '../../lib/export/titles';
import type { Both } from '../../lib/language/language';
import { loadChangedRows } from '../../lib/load/loadChanged';
import { CHANGED_PARAMS, changedQuery } from '../../lib/query/changesQuery';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { MOST_ROWS } from '../../lib/query/mostRows';
import { badRequest, unknownValue } from '../responses';
import type { FileView } from './fileView';

/** A country of new reports, or of corrected ones, comes to more than a file holds. */
const NARROWER: Both = {
  zh: '分段取（让 from 和 to 两个版本离得近些），或到 /data 下载全部数据',
  en: 'ask for versions that are nearer to each other, or take the whole data set at /data',
};

/** /data/changed as a file: all that changed between two versions. What is loaded of more than a file holds is refused as that. */
export const changedFile: FileView = {
  wide: false,
  narrower: NARROWER,
  load: async ({ search, provenance }) => {
    const query = changedQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...CHANGED_PARAMS, ...FILE_PARAMS]);
    const newest = (await findDataVersion(db())).number;
    const { from, to = newest } = query.data;
    if (to > newest || from >= newest)
      return unknownValue(
        to > newest ? 'to' : 'from',
        String(to > newest ? to : from),
        `最新的版本是 ${newest}。`,
      );
    const entries = await loadChangedRows(db(), { from, to }, MOST_ROWS);
    return changedTable(
      {
        name: `changed-${from}-${to}`,
        notes: {
          ...(await provenance(`/data/changed?from=${from}&to=${to}`, to)),
          title: changedTitle(from, to),
          query: [`从版本 ${from}`, `到版本 ${to}`],
        },
      },
      entries,
    );
  },
};

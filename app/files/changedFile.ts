import { db } from '../../lib/db/client';
import { findChangedReports } from '../../lib/db/version/findChanged';
import { findDataVersion } from '../../lib/db/version/findDataVersion';
import { changedTable } from '../../lib/export/changedTable';
import { changedTitle } from '../../lib/export/titles';
import { loadChanged } from '../../lib/load/loadChanged';
import { CHANGED_PARAMS, changedQuery } from '../../lib/query/changesQuery';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { badRequest, refusedText, unknownValue } from '../responses';
import type { FileView } from './fileView';

/** Reports that one file may tell of; more are better taken from the whole data set, version by version. */
const MOST = 50_000;

/** /data/changed as a file: all that changed between two versions. */
export const changedFile: FileView = {
  wide: false,
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
    const { added, revised } = await findChangedReports(db(), { from, to }, { limit: 1, offset: 0 });
    if (added + revised > MOST)
      return refusedText(
        `版本 ${from} 与 ${to} 之间有 ${added + revised} 份报告变化，超过 ${MOST} 份：请分段取，或下载全部数据。`,
      );
    const { entries } = await loadChanged(db(), { from, to }, { limit: null, offset: 0 });
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

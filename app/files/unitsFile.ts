import { db } from '../../lib/db/client';
import { searchUnits } from '../../lib/db/findUnits';
import { unitsTable } from '../../lib/export/unitsTable';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { MOST_ROWS } from '../../lib/query/mostRows';
import { UNITS_PARAMS, unitsQuery } from '../../lib/query/unitsQuery';
import { badRequest } from '../responses';
import type { FileView } from './fileView';
import { tooMany } from './tooMany';

/** /units as a file: all pages at once. */
export const unitsFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = unitsQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...UNITS_PARAMS, ...FILE_PARAMS]);
    const words = query.data.q.trim();
    const { total, units } = await searchUnits(db(), { words, limit: MOST_ROWS, offset: 0 });
    const refusal = tooMany(total, {
      zh: '加上名称、拼音或编号再查，或到 /data 下载全部数据，其中有全部单位',
      en: 'add a name, its pinyin or a code, or take the whole data set at /data, which has all bodies',
    });
    if (refusal) return refusal;
    const path = words === '' ? '/units' : `/units?${new URLSearchParams({ q: words })}`;
    return unitsTable(words, units, await provenance(path));
  },
};

import { db } from '../../lib/db/client';
import { tilesTable } from '../../lib/export/tilesTable';
import { loadTiles } from '../../lib/load/loadOverview';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { OVERVIEW_PARAMS, overviewQuery, overviewSearch } from '../../lib/query/overviewQuery';
import { badRequest, notFoundText, nothingLoaded, unknownValue } from '../responses';
import type { FileView } from './fileView';

/** The province tiles of the first page as a file. */
export const tilesFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = overviewQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...OVERVIEW_PARAMS, ...FILE_PARAMS]);
    const found = await loadTiles(db(), query.data);
    if (!found) return notFoundText(nothingLoaded());
    const { year, metric } = query.data;
    if (year && !found.years.includes(year))
      return unknownValue('year', String(year), `已有报告的年度：${found.years.join('、')}。`);
    const path = `/?${overviewSearch({ metric, year: found.tiles.year })}`;
    return tilesTable(found.tiles, await provenance(path));
  },
};

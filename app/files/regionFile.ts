import { db } from '../../lib/db/client';
import type { FileTable } from '../../lib/export/fileTable';
import type { Provenance } from '../../lib/export/provenance';
import { regionTable } from '../../lib/export/regionTable';
import { rollUpTable } from '../../lib/export/rollUpTable';
import { loadRegion } from '../../lib/load/loadRegion';
import { FILE_PARAMS, type FileQuery } from '../../lib/query/fileQuery';
import { REGION_PARAMS, regionAddress, regionPath, regionQuery } from '../../lib/query/regionQuery';
import type { Region } from '../../lib/result/region';
import { badRequest, notFoundText, nothingLoaded, unknownValue } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** A file of a region, laid out by `print`. */
const fileOf = (
  wide: boolean,
  print: (region: Region, shape: FileQuery['shape'], provenance: Provenance) => FileTable,
): FileView => ({
  wide,
  load: async ({ search, id, shape, provenance }) => {
    const code = regionPath.safeParse(id);
    const query = regionQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...REGION_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = code.success ? await loadRegion(db(), code.data, query.data) : null;
    if (!page) return notFoundText('没有这个地区。');
    if (!page.region) return notFoundText(nothingLoaded());
    const { year } = query.data;
    if (year && !page.years.includes(year))
      return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
    const path = regionAddress(page.region.parent.id, { ...page.region.query, page: 1 });
    return print(page.region, shape, await provenance(path, query.data.version));
  },
});

/** The children of /regions/[code] as a file: all pages of it. */
export const regionFile = fileOf(true, regionTable);
/** Its roll-up. */
export const rollUpFile = fileOf(false, (region, _, provenance) => rollUpTable(region, provenance));

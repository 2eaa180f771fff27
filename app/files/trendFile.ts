import { db } from '../../lib/db/client';
import { trendTable } from '../../lib/export/trendTable';
import { loadPrinted } from '../../lib/load/loadPrinted';
import { loadTrend } from '../../lib/load/loadTrend';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { TREND_PARAMS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** /trend as a file. */
export const trendFile: FileView = {
  wide: true,
  load: async ({ search, shape, provenance }) => {
    const query = trendQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...TREND_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const trend = await loadTrend(db(), query.data);
    if (!trend) return notFoundText(nothingLoaded());
    if (trend.unknown.length > 0) return unknownUnit('unit', trend.unknown.join('、'));
    const texts = await loadPrinted(db(), { ...trend.query, units: trend.query.unit });
    const path = `/trend?${trendSearch(trend.query)}`;
    return trendTable(trend, shape, await provenance(path, query.data.version), texts);
  },
};

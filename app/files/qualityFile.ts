import { db } from '../../lib/db/client';
import { qualityTable } from '../../lib/export/qualityTable';
import { loadQuality } from '../../lib/load/loadQuality';
import { ofExpected } from '../../lib/quality/ofExpected';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { QUALITY_PARAMS, qualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import { conditionsOf } from './conditionsOf';
import type { FileView } from './fileView';

/** /quality as a file: all units and all rules that were asked for, one row a report. */
export const qualityFile: FileView = {
  wide: false,
  load: async ({ search, provenance }) => {
    const query = qualityQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...QUALITY_PARAMS, ...FILE_PARAMS]);
    const quality = await loadQuality(db(), query.data, { whole: true });
    if (!quality) return notFoundText(nothingLoaded());
    const { parent } = query.data;
    if (parent && !quality.parent) return unknownUnit('parent', parent);
    const asked = qualitySearch({ ...quality.query, page: 1 });
    return qualityTable(
      `quality-${quality.query.year}${parent ? `-${parent}` : ''}`,
      [...conditionsOf(quality.parent, asked), ofExpected(quality.findings.evaluated, quality.expected)],
      quality.matrix,
      await provenance(`/quality?${asked}`),
    );
  },
};

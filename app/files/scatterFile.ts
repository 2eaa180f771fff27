import { db } from '../../lib/db/client';
import { scatterTable } from '../../lib/export/scatterTable';
import { loadScatter } from '../../lib/load/loadScatter';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { SCATTER_PARAMS, scatterQuery, scatterSearch } from '../../lib/query/scatterQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit, unknownValue } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** /scatter as a file: all pages of it. */
export const scatterFile: FileView = {
  wide: true,
  load: async ({ search, shape, provenance }) => {
    const query = scatterQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...SCATTER_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadScatter(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year, version } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
    if (year && !page.years.includes(year))
      return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
    const path = `/scatter?${scatterSearch({ ...page.scatter.query, page: 1 })}`;
    return scatterTable(page.scatter, page.parent, shape, await provenance(path, version));
  },
};

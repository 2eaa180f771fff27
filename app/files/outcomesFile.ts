import { db } from '../../lib/db/client';
import { outcomesTable } from '../../lib/export/outcomesTable';
import { loadOutcomes } from '../../lib/load/loadOutcomes';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { OUTCOMES_PARAMS, outcomesQuery, outcomesSearch } from '../../lib/query/outcomesQuery';
import { badRequest, notFoundText, nothingLoaded, unknownValue } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** /outcomes as a file: all pages of it. */
export const outcomesFile: FileView = {
  wide: true,
  load: async ({ search, shape, provenance }) => {
    const query = outcomesQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...OUTCOMES_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadOutcomes(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year } = query.data;
    if (parent && !page.parent) return unknownValue('parent', parent, '编号可在 /units 查到。');
    if (year && !page.years.includes(year))
      return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
    const path = `/outcomes?${outcomesSearch({ ...page.result.query, page: 1 })}`;
    return outcomesTable(page.result, page.parent, shape, await provenance(path, query.data.version));
  },
};

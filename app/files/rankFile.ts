import { db } from '../../lib/db/client';
import { rankingTable } from '../../lib/export/rankingTable';
import { loadPrinted } from '../../lib/load/loadPrinted';
import { loadRanking } from '../../lib/load/loadRanking';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { RANK_PARAMS, rankQuery, rankSearch } from '../../lib/query/rankQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit, unknownValue } from '../responses';
import type { FileView } from './fileView';
import { tooNew } from './tooNew';

/** /rank as a file: all pages of it. */
export const rankFile: FileView = {
  wide: true,
  load: async ({ search, shape, provenance }) => {
    const query = rankQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...RANK_PARAMS, ...FILE_PARAMS]);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const page = await loadRanking(db(), query.data);
    if (!page) return notFoundText(nothingLoaded());
    const { parent, year } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
    if (year && !page.years.includes(year))
      return unknownValue('year', String(year), `已有报告的年度：${page.years.join('、')}。`);
    const { ranking } = page;
    const path = `/rank?${rankSearch({ ...ranking.query, page: 1 })}`;
    const { query: asked, rows } = ranking;
    const texts = await loadPrinted(db(), {
      ...asked,
      from: asked.year,
      to: asked.year,
      units: rows.map(({ unit }) => unit.id),
    });
    return rankingTable(ranking, page.parent, shape, await provenance(path, query.data.version), texts);
  },
};
